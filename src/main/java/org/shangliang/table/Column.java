package org.shangliang.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a component of a row's record: what the column means. Name, type and nullability are the component's own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {

    /** What it means, in Chinese. */
    String zh();

    /** What it means, in English, units and offsets' base included. */
    String en();

    /** The enum whose lower-case names are its only values; by default any value may stand. */
    Class<? extends Enum<?>> codes() default AnyValue.class;

    /** The unit of its numbers, such as {@code s} or {@code %}; 1 for a share; empty where it has none or the row tells it. */
    String unit() default "";

    /** Whether it may hold personal names, which never leave the lake. */
    boolean personal() default false;

    /** Whether it quotes reports; names of persons in it are masked where it leaves the lake. */
    boolean quotes() default false;

    /** No closed list of codes. */
    enum AnyValue {}
}
