// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CjkBylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "作者：王小明 → 王小明",
        "作者：王小明 来源：海港日报 → 王小明",
        "海港日报记者 王小明 李伟 → 王小明; 李伟",
        "本报讯（记者王小明、李伟）港口重新开放 → 王小明; 李伟",
        "据通讯社电（记者 巴桑卓玛）记者近日了解到 → 巴桑卓玛",
        "海港新闻记者 王伟 海港市报道 → 王伟",
        "記者／張大偉 → 張大偉",
        "文/欧阳小红 图/李伟 → 欧阳小红",
        "作者：阿依古丽·买买提 → 阿依古丽·买买提",
        "記者 昨日獲悉，港口重新開放 → ''",
        "记者从海港管理局了解到 → ''",
        "责任编辑：王小明 → ''",
        "港口作者众多 → ''",
        "홍길동 기자 = 항구가 → 홍길동",
        "(서울=통신) 홍길동 기자 → 홍길동",
        "作者：风中的船 → 风中的船",
        "作者： Nora Fenwick 译者 王伟 → Nora Fenwick",
        "作者：王小明来源：海港日报 → 王小明",
        "撰文：海港记者 王小明 → 王小明",
        "（海港日报记者 王小明 通讯员 李秋） → 王小明; 李秋",
        "作者： 一年之后，港口重新开放 → ''",
        "本贴由 大船 → 大船",
        "王小明 发表于 2026-3-4 → 王小明",
        "首次发表于 2026-3-4 → ''",
        "邱小雲／海港報導 → 邱小雲",
        "（記者王小雲攝） → ''",
        "文章引用：马 强. 港口物流[J]. → 马强",
        "执笔：港口 → ''",
        "文＝山田花子 → 山田花子",
        "기자 회견이 열렸다 → ''",
      })
  void names(String text, String expected) {
    assertEquals(expected, String.join("; ", CjkByline.names(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "王小明、林秋 → 王小明; 林秋",
        "王伟 → 王伟",
        "文化 → ''",
        "金融 → ''",
        "房产 → ''",
        "江苏 → ''",
        "国际 文化 → ''",
        "港口 → ''",
        "山田 花子 → 山田 花子",
        "김민준 → 김민준",
        "郑 重 声 明 → ''",
        "文章 总阅读 → ''",
        "2026年3月4日08:15 [ 王小明 ] 来源：海港日报 → 王小明",
      })
  void bareNames(String line, String expected) {
    assertEquals(expected, String.join("; ", CjkByline.bare(line)));
  }
}
