// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a short block gives itself away as by the words it starts with or holds, in the larger
 * languages of Europe. The cues are the common furniture of news pages anywhere, not of one site.
 */
enum Cue {
  /** An invitation to another page. */
  READ_MORE(
      "read more|read also|also read|read next|read the full|read full|see also|see more|see related|"
          + "related|related articles|related stories|related posts|related content|related topics|"
          + "don t miss|more from|more on|more stories|more news|more about this|most read|"
          + "most popular|trending|trending now|recommended|recommended for you|"
          + "you may also like|you might also like|you may like|up next|next article|previous article|"
          + "next post|previous post|click here|continue reading|keep reading|also on|"
          + "must read|editor s picks|top stories|latest news|in other news|watch more|"
          + "what to read next|suggested reading|further reading|popular now|on the web|"
          + "lesen sie auch|lesen sie mehr|lesen sie hier|lies auch|mehr zum thema|mehr dazu|"
          + "mehr lesen|weiterlesen|weitere artikel|weitere meldungen|weitere informationen|siehe auch|"
          + "das könnte|auch interessant|zum thema|passend dazu|ähnliche artikel|ähnliche beiträge|"
          + "verwandte artikel|verwandte themen|meistgelesen|auch lesenswert|"
          + "mehr von|mehr aus|lesetipp|lesetipps|"
          + "lire aussi|à lire aussi|à lire|lire la suite|voir aussi|à voir aussi|sur le même sujet|"
          + "en savoir plus|articles liés|articles similaires|les plus lus|vous aimerez aussi|"
          + "pour aller plus loin|retrouvez|à découvrir|"
          + "lea también|lee también|lee más|leer más|leé también|leé más|leer también|ver más|"
          + "vea también|mira también|mirá también|te puede interesar|te puede gustar|"
          + "también te puede|también te puede interesar|le puede interesar|noticias relacionadas|"
          + "artículos relacionados|más noticias|más información|más sobre|seguir leyendo|"
          + "relacionado|relacionadas|temas relacionados|lo más leído|no te pierdas|"
          + "leia também|leia mais|veja também|saiba mais|notícias relacionadas|"
          + "leggi anche|leggi di più|articoli correlati|potrebbe interessarti|vedi anche|"
          + "lees ook|lees meer|bekijk ook|meer over|läs också|läs mer|les også|læs også|"
          + "czytaj także|czytaj też|czytaj więcej|zobacz także|zobacz też|читайте также|"
          + "смотрите также|читать далее|по теме|читайте також"),
  /** An invitation to sign up, follow, share, pay, download. */
  OFFER(
      "subscribe|subscribe to|subscribe now|sign up|sign up for|sign in|log in|login|register|"
          + "create account|join our|join the|follow us|follow|like us|share|share this|"
          + "share this article|share on|tweet this|email this|print this|download our|"
          + "download the|get the latest|get our|get breaking|get daily|get unlimited|already a subscriber|"
          + "already have an account|support our|support us|donate|become a|start your|"
          + "try it|buy now|shop now|shop the|newsletter|our newsletter|enter your email|"
          + "please enter|thank you for subscribing|thanks for signing|advertisement|"
          + "advertisement continue|story continues below|article continues|sponsored|"
          + "sponsored content|promoted|leave a comment|leave a reply|post a comment|"
          + "add a comment|view comments|show comments|comments|no comments|have your say|"
          + "report this|listen to|watch live|"
          + "jetzt abonnieren|abonnieren|abonnieren sie|melden sie sich|anmelden|jetzt anmelden|"
          + "registrieren|einloggen|folgen sie|folge uns|teilen|artikel teilen|drucken|"
          + "jetzt testen|jetzt lesen|kommentar schreiben|kommentare|anzeige|werbung|hinterlasse|"
          + "schreibe einen kommentar|hier klicken|jetzt kaufen|"
          + "abonnez vous|s abonner|inscrivez vous|inscription|connectez vous|se connecter|"
          + "partager|partagez|suivez nous|suivez|commentaires|laisser un commentaire|publicité|"
          + "réservé aux abonnés|je m abonne|je m inscris|recevez|"
          + "suscríbete|suscribite|suscríbase|regístrate|registrate|inicia sesión|síguenos|"
          + "seguinos|sigue|comparte|compartir|compartilhar|comentarios|deja un comentario|"
          + "deja una respuesta|publicidad|assine|inscreva se|siga nos|comentários|publicidade|"
          + "iscriviti|condividi|commenti|pubblicità|accedi|abonneer|deel|reacties|"
          + "подписывайтесь|подписаться|поделиться|комментарии"),
  /** A name, a date, a reading time. */
  BYLINE(
      "by|written by|words by|posted by|posted on|posted|published|published on|published by|"
          + "updated|last updated|last modified|updated on|first published|reported by|reporting by|"
          + "edited by|editing by|reporting and|additional reporting|von|veröffentlicht|aktualisiert|stand|"
          + "erstellt|zuletzt aktualisiert|par|publié le|publié|mis à jour|mis à jour le|"
          + "por|publicado|publicado el|publicado por|actualizado|actualizado el|atualizado|"
          + "escrito por|di|pubblicato|door|gepubliceerd|av|автор|опубликовано"),
  /** Under a picture. */
  CREDIT(
      "photo|photo by|photo credit|photos|photos by|photograph|photography|image|images|image credit|"
          + "image source|image via|picture|pic|credit|credits|getty images|file photo|"
          + "video|illustration|source|screenshot|courtesy|foto|fotos|bild|bilder|bildquelle|"
          + "quelle|symbolbild|symbolfoto|archivbild|crédit|crédits|photo d illustration|"
          + "crédit photo|fuente|imagen|crédito|fonte|imagem|ap photo|reuters|afp"),
  /** Who made the page and who owns it. */
  NOTICE(
      "copyright|all rights reserved|this material may not|this article was originally|"
          + "this story was originally|this article originally|terms of use|terms of service|"
          + "privacy policy|privacy|cookie|cookies|we use cookies|this site uses|this website uses|"
          + "contact us|about us|about the author|about the|disclaimer|disclosure|"
          + "alle rechte|datenschutz|impressum|über den autor|über die autorin|"
          + "tous droits|mentions légales|à propos|todos los derechos|sobre el autor|"
          + "todos os direitos|sobre o autor|tutti i diritti|riproduzione riservata|"
          + "alle rechten|все права|wszelkie prawa|filed under|tags|tagged|tagged with|topics|"
          + "categories|category|posted in|schlagwörter|schlagworte|themen|kategorie|kategorien|"
          + "mots clés|étiquettes|catégories|etiquetas|temas|categorías|argomenti|метки|теги");

  /** The longest cue, in words. */
  private static final int LONGEST = 6;

  private static final Map<String, Cue> STARTS = new HashMap<>();

  /** Anywhere in a block of a few sentences: nobody writes these in a story. */
  private static final Map<String, Cue> ANYWHERE = new HashMap<>();

  static {
    for (Cue cue : values()) {
      for (String start : cue.starts) {
        STARTS.put(start, cue);
      }
    }
    anywhere(
        OFFER,
        "sign up for our|subscribe to our|to our newsletter|our daily newsletter|free newsletter|"
            + "enter your email|your email address|unsubscribe at any|follow us on|"
            + "like us on facebook|join the conversation|support our journalism|"
            + "ad blocker|adblocker|enable cookies|have a tip|got a tip|have a story tip|"
            + "may be reached at|can be reached at|follow her on twitter|follow him on twitter|"
            + "follow me on twitter|follow them on twitter|on twitter at|"
            + "newsletter abonnieren|unseren newsletter|e mail adresse|notre newsletter|"
            + "adresse e mail|nuestro boletín|nuestra newsletter|correo electrónico|"
            + "your inbox|ihr postfach|votre boîte");
    anywhere(
        NOTICE,
        "all rights reserved|alle rechte vorbehalten|tous droits réservés|"
            + "todos los derechos reservados|todos os direitos reservados|may not be published|"
            + "may not be reproduced|privacy policy|cookie policy|"
            + "use of cookies|uses cookies|cookies to|affiliate commission|affiliate links|"
            + "earn a commission|slideshow requires javascript|javascript is disabled|"
            + "please enable javascript");
    anywhere(
        CREDIT,
        "getty images|ap photo|file photo|photo by|photo credit|image credit|image source|"
            + "picture alliance|imago images|shutterstock|istockphoto|foto dpa|afp getty|"
            + "via getty|photograph by|screenshot via");
  }

  private final Set<String> starts;

  Cue(String starts) {
    this.starts = new HashSet<>(java.util.Arrays.asList(starts.split("\\|")));
  }

  private static void anywhere(Cue cue, String phrases) {
    for (String phrase : phrases.split("\\|")) {
      ANYWHERE.put(phrase, cue);
    }
  }

  /** The longest cue that folded text starts with, or null. */
  static Cue start(String folded) {
    Cue found = null;
    int end = 0;
    for (int words = 1; words <= LONGEST && end < folded.length(); words++) {
      int blank = folded.indexOf(' ', end + 1);
      end = blank < 0 ? folded.length() : blank;
      Cue cue = STARTS.get(folded.substring(0, end));
      found = cue == null ? found : cue;
    }
    return found;
  }

  /** A cue that folded text is, as a whole, or null. */
  static Cue whole(String folded) {
    return STARTS.get(folded);
  }

  /** The first cue found inside folded text, or null. */
  static Cue inside(String folded) {
    for (int from = 0; from < folded.length(); ) {
      int end = from;
      for (int words = 1; words <= LONGEST && end < folded.length(); words++) {
        int blank = folded.indexOf(' ', end + 1);
        end = blank < 0 ? folded.length() : blank;
        Cue cue = ANYWHERE.get(folded.substring(from, end));
        if (cue != null) {
          return cue;
        }
      }
      int next = folded.indexOf(' ', from);
      from = next < 0 ? folded.length() : next + 1;
    }
    return null;
  }
}
