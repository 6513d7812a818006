package org.shangliang.ledger;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.shangliang.codebook.Division;
import org.shangliang.codebook.Divisions;
import org.shangliang.lake.Names;
import org.shangliang.lake.RecordCodec;
import org.shangliang.outcome.Whereabouts;

/** What the tables tell of a division, beside its code. */
final class Places {
    private Places() {}

    /** Adds division_name, city_code, province_code and level to rows with a division_code. */
    static Dataset<Row> beside(Dataset<Row> rows, Divisions divisions) {
        Dataset<Row> places = RecordCodec.of(Whereabouts.class)
                .dataset(
                        rows.sparkSession(),
                        divisions.all().stream()
                                .map(Division::code)
                                .map(code -> Whereabouts.of(code, divisions))
                                .toList());
        return rows.join(broadcast(places), Names.of("division_code"), "left");
    }
}
