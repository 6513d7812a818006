package org.shangliang.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a record to be the row of a table of the lake. Every component bears a {@link Column}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {

    /** Layer and name: {@code silver.figures}. */
    String name();

    /** What the table holds, in Chinese. */
    String zh();

    /** What the table holds, in English. */
    String en();

    /** What one row stands for: {@code one row per figure mentioned in an article}. */
    String grain();

    /** The columns that tell a row from every other. */
    String[] key();

    /** Columns that hold keys of other tables. */
    Reference[] references() default {};

    /** Conditions, in SQL, that hold for every row. */
    String[] invariants() default {};

    /** A column that holds the key of another table, or an array of such keys. */
    @interface Reference {

        /** Column of this table; a null refers to nothing. */
        String column();

        /** Name of the table referred to. */
        String table();

        /** Its column; by default the one of the same name. */
        String key() default "";

        /** A condition, in SQL, under which a row may refer to nothing that is there; by default no row may. */
        String unless() default "";
    }
}
