package org.shangliang.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a lake, held by one process at a time.
 *
 * <p>On a local disk the operating system holds the lock and frees it when the process ends, however it ends. Elsewhere a file
 * that only one process can create stands for it; a process that was killed leaves it behind, and the message says which file to
 * remove.
 */
public final class WriterLock implements AutoCloseable {
    private static final String NAME = "_writer.lock";

    private final IoAction release;

    private WriterLock(IoAction release) {
        this.release = release;
    }

    /**
     * Takes the lock.
     *
     * @throws LakeException if another process holds it; the message says which
     */
    static WriterLock take(FileSystem fileSystem, org.apache.hadoop.fs.Path root) {
        try {
            fileSystem.mkdirs(root);
            return fileSystem instanceof LocalFileSystem local
                    ? local(local.pathToFile(root).toPath().resolve(NAME))
                    : shared(fileSystem, new org.apache.hadoop.fs.Path(root, NAME));
        } catch (IOException e) {
            throw new LakeException("cannot write to the lake at " + root + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof FileSystemException there && there.getReason() == null) {
            return (e instanceof AccessDeniedException ? "no right to write " : "") + there.getFile();
        }
        return String.valueOf(e.getMessage());
    }

    @Override
    public void close() {
        try {
            release.run();
        } catch (IOException e) {
            throw new LakeException("cannot free the lake's lock: " + e.getMessage(), e);
        }
    }

    private static WriterLock local(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new LakeException(file + ": another run is writing to this lake (" + holder(file) + ")");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner().getBytes(StandardCharsets.UTF_8)));
        return new WriterLock(() -> {
            channel.truncate(0);
            channel.close();
        });
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static WriterLock shared(FileSystem fileSystem, org.apache.hadoop.fs.Path file) throws IOException {
        if (!fileSystem.createNewFile(file)) {
            throw new LakeException(
                    file + ": another run is writing to this lake; if none is, remove this file and run again");
        }
        return new WriterLock(() -> fileSystem.delete(file, false));
    }

    private static String holder(Path file) throws IOException {
        String told = Files.readString(file).strip();
        return told.isEmpty() ? "process unknown" : told;
    }

    private static String owner() {
        return "process " + ProcessHandle.current().pid();
    }

    /** What is done to free the lock. */
    private interface IoAction {
        void run() throws IOException;
    }
}
