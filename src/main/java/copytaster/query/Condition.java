// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import copytaster.amounts.Amount;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.EntityType;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.lexicon.Countries;
import copytaster.text.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of a query. */
sealed interface Condition {
  boolean holds(Facts facts);

  /** A condition on the facts that changed, in one way or in any. */
  record Became(Condition part, Optional<String> how) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return part.holds(facts.that(how));
    }
  }

  /** A line other than a fact, such as the title, has changed. */
  record OfLine(String line) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.lines().contains(line);
    }
  }

  /** All parts hold. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().allMatch(p -> p.holds(facts));
    }
  }

  /** At least one part holds. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return parts.stream().anyMatch(p -> p.holds(facts));
    }
  }

  /** The part does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }
  }

  /**
   * An amount of a kind that satisfies a comparison.
   *
   * @param of the currencies, units or nouns to accept; empty for any
   */
  record OfAmount(Amount.Kind kind, Optional<Comparison> comparison, Set<String> of)
      implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.entities().stream()
          .anyMatch(e -> e instanceof AmountEntity entity && fits(entity.amount()));
    }

    private boolean fits(Amount amount) {
      return amount.kind() == kind
          && (of.isEmpty() || of.stream().anyMatch(what -> isOf(amount, what)))
          && (comparison.isEmpty()
              || comparison.get().fits(amount.value(), amount.max().orElse(amount.value())));
    }

    private static boolean isOf(Amount amount, String what) {
      return switch (amount.kind()) {
        case MONEY -> amount.currency().equals(Optional.of(what));
        case QUANTITY, POINTS -> amount.unit().equals(Optional.of(what));
        case COUNT ->
            amount.noun().isPresent()
                && Folding.fold(amount.noun().get()).contains(Folding.fold(what));
        case PERCENT -> false;
      };
    }
  }

  /** A number and the operator to compare with it. */
  record Comparison(Operator operator, BigDecimal number) {
    /** Whether some value from {@code low} to {@code high} satisfies it. */
    boolean fits(BigDecimal low, BigDecimal high) {
      return switch (operator) {
        case EQUAL, CONTAINS -> low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
        case LESS -> low.compareTo(number) < 0;
        case AT_MOST -> low.compareTo(number) <= 0;
        case MORE -> high.compareTo(number) > 0;
        case AT_LEAST -> high.compareTo(number) >= 0;
      };
    }
  }

  /** Comparison operators. {@code !=} is a negated {@code =}. */
  enum Operator {
    EQUAL,
    CONTAINS,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /** A name of one type or of any type. */
  record OfName(Optional<EntityType> type, Operator operator, Optional<String> name)
      implements Condition {
    @Override
    public boolean holds(Facts facts) {
      String folded = name.map(Folding::fold).orElse("");
      return facts.entities().stream()
          .anyMatch(e -> e instanceof NamedEntity entity && fits(entity, folded));
    }

    private boolean fits(NamedEntity entity, String folded) {
      if (type.isPresent() && entity.type() != type.get()) {
        return false;
      }
      return name.isEmpty()
          || fits(entity.type(), entity.name(), folded)
          || entity.aliases().stream().anyMatch(a -> fits(entity.type(), a, folded))
          || operator == Operator.EQUAL
              && entity.location().flatMap(Location::country).filter(this::isAsked).isPresent();
    }

    /** A country may be asked for by its code, in any case, or by its name. */
    private boolean isAsked(String country) {
      String asked = name.orElse("");
      return country.equalsIgnoreCase(asked)
          || Countries.code(asked).filter(country::equals).isPresent();
    }

    /** {@code =} asks for the whole name; for people a single one of their names will do. */
    private boolean fits(EntityType own, String name, String folded) {
      String whole = Folding.fold(name);
      if (operator != Operator.EQUAL) {
        return whole.contains(folded);
      }
      return whole.equals(folded)
          || own == EntityType.PERSON && (" " + whole + " ").contains(" " + folded + " ");
    }
  }

  /** A date whose ISO form begins with the given text. */
  record OfDate(Optional<String> beginning) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.entities().stream()
          .anyMatch(
              e ->
                  e instanceof DateEntity entity
                      && (beginning.isEmpty()
                          || entity.date().value().startsWith(beginning.get())));
    }
  }
}
