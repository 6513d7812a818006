package org.shangliang.job;

import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.shangliang.codebook.CodebookFiles;
import org.shangliang.codebook.PersonWords;
import org.shangliang.table.ColumnDeclaration;
import org.shangliang.table.TableDeclaration;
import org.shangliang.text.PersonNames;

/** Columns as they leave the lake: where they quote reports, the names of persons are masked. */
final class Shown {
    private final UserDefinedFunction masking;

    /** @param files has the words beside which names stand */
    Shown(CodebookFiles files) {
        masking = masking(new PersonNames(PersonWords.from(files)));
    }

    /** The column as it leaves the lake, under its own name. */
    Column of(ColumnDeclaration column) {
        Column there = functions.col(column.name());
        return column.quotes() ? masking.apply(there).as(column.name()) : there;
    }

    /**
     * The column of this name as it leaves the lake.
     *
     * @throws NoSuchElementException if the table has none
     */
    Column of(TableDeclaration<?> table, String name) {
        return of(table.column(name));
    }

    /** What masks the names in a text. */
    UserDefinedFunction masking() {
        return masking;
    }

    private static UserDefinedFunction masking(PersonNames names) {
        UDF1<String, String> masked = text -> text == null ? null : names.masked(text);
        return functions.udf(masked, DataTypes.StringType);
    }
}
