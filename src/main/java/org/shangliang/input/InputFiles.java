package org.shangliang.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files below the folders given, at any depth; hidden ones (names that begin with a dot or an underscore) are passed over. */
public final class InputFiles {
    private final Configuration conf;

    /** @param conf which file systems there are */
    public InputFiles(Configuration conf) {
        this.conf = conf;
    }

    /**
     * Lists files and folders given, each file once, by path.
     *
     * @throws InputException if one of them is not there
     */
    public List<InputFile> list(List<String> given) {
        Map<String, InputFile> found = new LinkedHashMap<>();
        for (String path : given) {
            for (InputFile file : list(path)) {
                found.putIfAbsent(file.path(), file);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(InputFile::path))
                .toList();
    }

    private List<InputFile> list(String given) {
        Path root = new Path(given);
        try {
            FileSystem fileSystem = root.getFileSystem(conf);
            FileStatus status = fileSystem.getFileStatus(root);
            Path base =
                    status.isDirectory() ? status.getPath() : status.getPath().getParent();
            List<InputFile> files = new ArrayList<>();
            RemoteIterator<LocatedFileStatus> all = fileSystem.listFiles(status.getPath(), true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                String below = below(base, file.getPath());
                if (!hidden(below)) {
                    files.add(file(file, below));
                }
            }
            return files;
        } catch (FileNotFoundException e) {
            throw new InputException(given + ": no such file or folder");
        } catch (IOException e) {
            throw new UncheckedIOException(given, e);
        }
    }

    private static InputFile file(FileStatus file, String below) {
        Optional<Format> format = Format.find(below);
        String name = format.map(
                        f -> below.substring(0, below.length() - f.ending().length()))
                .orElse(below);
        return new InputFile(
                file.getPath().toString(),
                name,
                format.map(Format::code).orElse(null),
                file.getLen(),
                file.getModificationTime());
    }

    private static String below(Path base, Path file) {
        String root = base.toUri().getPath();
        String path = file.toUri().getPath();
        String prefix = root.endsWith("/") ? root : root + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length()) : file.getName();
    }

    private static boolean hidden(String below) {
        for (String part : below.split("/", -1)) {
            if (part.startsWith(".") || part.startsWith("_")) {
                return true;
            }
        }
        return false;
    }
}
