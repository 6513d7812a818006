package org.shangliang.publish;

import java.time.ZoneOffset;

/** The texts that go with a publication: what it is, how to cite it, what may be done with it. */
public final class Notices {
    private final Imprint imprint;

    public Notices(Imprint imprint) {
        this.imprint = imprint;
    }

    /** {@code README.md}: what there is, Chinese first. */
    public String readme() {
        return """
                # %s

                %s

                - 发布 release %d, %s, 数据截至 data up to %s
                - 程序 program %s, 编码手册 codebook %s, Spark %s, Delta %s
                - 引用 to cite: %s

                | 文件 file | 内容 what |
                | --- | --- |
                | `report/index.html` | 可离线打开的报告 · the report, opens from disk |
                | `shangliang.xlsx` | 工作簿 · the workbook |
                | `data/*.csv` | 各表,UTF-8,无BOM · every table |
                | `datapackage.json` | 数据包描述:每一列的含义、单位、代码、校验和 · what every column means |
                | `codebook/codes.csv` | 代码表 · what the codes mean |
                | `methods.md` | 如何计数,什么不计 · how things are counted, and what is not |
                | `CITATION.cff`, `LICENSE.md` | 引用与许可 · citation and licence |

                空单元格表示没有数值,从不表示零;原因见同一行的状态列。
                An empty cell is no number, never zero; the status beside it tells why.
                A text that would begin a formula in a spreadsheet has a `'` before it.
                """
                .formatted(
                        imprint.title(),
                        imprint.messages().caution().both(),
                        imprint.release(),
                        imprint.completedAt(),
                        imprint.cutOff(),
                        imprint.versions().program(),
                        imprint.versions().codebook(),
                        imprint.versions().spark(),
                        imprint.versions().delta(),
                        imprint.citation());
    }

    /** {@code LICENSE.md}: whose the parts are. */
    public String licence() {
        return """
                # 许可说明 · Licence note

                - 程序 Shangliang 商量: Apache License 2.0. The program: Apache License 2.0.
                - 表中的数字是对公开报道和台账所述事实的计数。发布者可另行声明表的许可;未声明时,请在引用时注明来源。
                  The numbers are counts of facts that public reports and logs tell. The publisher may declare a licence for the
                  tables; where none is declared, name the source when you use them.
                - 报告中引用的句子,权利属于原媒体,只为核对而引用。
                  Sentences quoted in the report belong to the media that published them and are quoted for checking only.
                - %s
                """
                .formatted(imprint.messages().caution().both());
    }

    /** {@code CITATION.cff}: how to cite it, for machines. */
    public String citation() {
        return """
                cff-version: 1.2.0
                message: %s
                type: dataset
                title: %s
                version: "%d"
                date-released: "%s"
                authors:
                  - name: %s
                abstract: %s
                keywords:
                  - 政协协商
                  - consultation
                  - county data
                references:
                  - type: software
                    title: Shangliang 商量
                    version: %s
                    authors:
                      - name: The Shangliang authors
                    license: Apache-2.0
                """
                .formatted(
                        quoted("To cite the tables or a cell of them, cite this release: " + imprint.citation()),
                        quoted(imprint.title()),
                        imprint.release(),
                        imprint.completedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                        quoted(imprint.publisher()),
                        quoted(imprint.messages().caution().both() + " Data up to " + imprint.cutOff() + "."),
                        quoted(imprint.versions().program()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
