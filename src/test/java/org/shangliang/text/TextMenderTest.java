package org.shangliang.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMenderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            县政协（xié）的委员（yuán）们（men）到场          | 县政协的委员们到场
            采用 A（b）类做法                               | 采用 A（b）类做法
            办结25件，，群众满意。。                        | 办结25件，群众满意。
            水渠通了，。大家高兴                            | 水渠通了。大家高兴
            真的修好了？！                                  | 真的修好了？！
            真的修好了吗？？大家问                          | 真的修好了吗？大家问
            立案的？？？里民生类居多                        | 立案的里民生类居多
            满意率97%%                                      | 满意率97%
            **议事厅**建成**3**处[2]                        | 议事厅建成3处
            政 协 收 到 提 案 3 6 件                        | 政协收到提案36件
            来 源：松河日报                                 | 来源：松河日报
            村民议 村民筹 村民建                            | 村民议 村民筹 村民建
            """)
    void takes_out_what_broke_into_the_text(String found, String mended) {
        assertEquals(mended, TextMender.mend(AlignedText.of(found)).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            投入 1500 万元，占 61.1 % ；       | 投入1500万元，占61.1%；
            筹资 2382 万 元                     | 筹资2382万元
            """)
    void closes_up_spaces_beside_digits(String found, String closed) {
        assertEquals(closed, TextMender.closeUp(AlignedText.of(found)).text());
    }
}
