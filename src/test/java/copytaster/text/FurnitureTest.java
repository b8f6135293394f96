// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurnitureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "POINTER; Read more: Ferry strike enters its third week",
        "POINTER; Also read | How the lock was built",
        "POINTER; Don't miss: the harbour in pictures",
        "POINTER; More from our harbour desk",
        "POINTER; You may also like",
        "POINTER; Lesen Sie auch: Fähren stehen still",
        "POINTER; À lire aussi : les ferries à quai",
        "POINTER; Lea también: huelga en el puerto",
        "POINTER; Leia também: greve no porto",
        "POINTER; Читайте также: забастовка в порту",
        "POINTER; Related",
        "ADVERT; Report continues below",
        "ADVERT; Story continues after the advertisement",
        "ADVERT; Advertisement",
        "ADVERT; La suite après la publicité",
        "ADVERT; Der Artikel geht unten weiter",
        "ADVERT; Continúa después de la publicidad",
        "OFFER; Sign up for the morning briefing, free on weekdays.",
        "OFFER; Follow us on Instagram",
        "OFFER; Abonnieren Sie unseren Newsletter!",
        "OFFER; Suscríbete a nuestro boletín",
        "OFFER; Abonnez-vous à la lettre du matin",
        "OFFER; Leave a comment",
        "CREDIT; Photo: Ada Lind",
        "CREDIT; Foto: dpa",
        "CREDIT; Crédit photo : Ada Lind / AFP",
        "CREDIT; Photo by Ada Lind",
        "CREDIT; The pier on Monday. Picture: Ada Lind",
        "CREDIT; The harbour master (left) with his dog",
        "CREDIT; Ada Lind/AFP",
        "FOOTER; © 2025 The Evening Bell",
        "FOOTER; Copyright 2025 The Evening Bell. All rights reserved.",
        "FOOTER; Alle Rechte vorbehalten",
        "NOTICE; Tags: ferries, strikes",
        "NOTICE; If you order a boat here, we may receive a small commission.",
        "NOTICE; The letters do not necessarily reflect the views of the Evening Bell.",
        "NOTICE; Las cartas no reflejan necesariamente la opinión del diario.",
        "NOTICE; Voor elke boot ontvangen wij een kleine commissie.",
        "NOTICE; При использовании материалов сайта укажите автора.",
        "CREDIT; Dockers at the gate in Velmora. REUTERS/Ada Lind",
        "CREDIT; A file photo of the old ferry.",
        "CREDIT; The lamp was made in 1608. Photo: Velmora Museum/Handout",
        "POINTER; READ ALSO | Mayor steps down",
        "POINTER; Related stories",
        "POINTER; Click here to watch our film on the ferry.",
        "OFFER; Share this article",
        "FOOTER; You received this email because you signed up.",
        "FOOTER; Unsubscribe | View in browser",
      })
  void furniture(Furniture.Kind kind, String line) {
    assertEquals(kind, Furniture.of(line, 0).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Share prices fell by a third after the report.",
        "Market prices do not necessarily reflect the true cost of the peat that they burn.",
        "Brokers who sell the old boats earn a small commission on each hull.",
        "Brokers who sell the old boats earn a commission on each hull.",
        "Los precios del puerto no reflejan necesariamente el coste del carbón.",
        "Daarom willen wij een commissie die de aanleg van de haven volgt.",
        "Дефекты причала появились при использовании материалов низкого качества.",
        "Read more slowly, the letter gives itself away.",
        "Follow the coast path for two miles.",
        "Photo shops on the quay closed in 2019.",
        "Watch makers fell on the news.",
        "The firm said readers could unsubscribe at any time.",
        "A Reuters/Ipsos poll put the mayor ahead.",
        "Related companies will be charged, too.",
        "Advertisement spending rose 4 percent.",
        "Sources: two men and a dog, she said.",
        "Getty Images sued the company on Monday, its lawyers said.",
        "Copyright law is about to change in the whole of Europe.",
        "More than 100 ships lie in the port.",
        "Sharing this with nobody, she left.",
        "Photography is banned in the museum.",
        "See you in court, the mayor wrote.",
        "Follow the money and you find the mayor.",
        "Play resumed at noon.",
        "The left (wing) of the party walked out.",
      })
  void text(String line) {
    assertEquals(null, Furniture.of(line, 0).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({
    "'Related: the ferry strike', 0",
    "'Comments (12) on the ferry strike', 1",
    "'Join our evening walks', 1",
  })
  void aLinkIsAnotherSign(String line, double linked) {
    assertEquals(true, Furniture.is(line, linked));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "true; Click here to see the winners.",
        "true; Sign up for our newsletter to get the best of the week.",
        "true; Here are the five best places to swim.",
        "true; Editor's note: an earlier version named the wrong pier.",
        "true; Ada Lind contributed to this report.",
        "false; The ferry sank in ten minutes.",
        "false; Below-zero nights are rare here.",
        "false; The correction came too late.",
      })
  void asides(boolean aside, String sentence) {
    assertEquals(aside, Furniture.isAside(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | The ferry sank on Monday … Read more",
        "true | The ferry sank on Monday […]",
        "true | La suite. Lire la suite",
        "false | The ferry sank on Monday.",
      })
  void goesOn(boolean on, String text) {
    assertEquals(on, Furniture.goesOn(text));
  }
}
