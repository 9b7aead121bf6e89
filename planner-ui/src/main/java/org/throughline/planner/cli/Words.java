package org.throughline.planner.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.data.brief.Aspect;
import org.throughline.data.brief.Market;
import org.throughline.data.brief.Platform;
import org.throughline.data.problem.KnownWords;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Words of the vocabulary as options.
final class Words {

    private Words() {}

    static final class OfMarket implements ITypeConverter<Market> {
        @Override
        public Market convert(String value) {
            try {
                return new Market(value);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    /// A language as BCP 47 names it, such as `de` or `pt-BR`.
    static final class OfLanguage implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
            if (!List.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
                throw new TypeConversionException(
                        "'" + value + "' is no language; write it like de, ja or pt-BR");
            }
            return locale.toLanguageTag();
        }
    }

    /// The shape of a picture, such as `9:16`.
    static final class OfShape implements ITypeConverter<Aspect> {
        @Override
        public Aspect convert(String value) {
            List<String> shapes = List.of("9:16", "4:5", "1:1", "16:9");
            if (!shapes.contains(value)) {
                throw new TypeConversionException(
                        "'" + value + "' is none of " + String.join(", ", shapes));
            }
            return Aspect.parse(value);
        }
    }

    /// The mark before decimals, by its name.
    static final class OfDecimal implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            return switch (value) {
                case "comma" -> ',';
                case "point" -> '.';
                default ->
                        throw new TypeConversionException(
                                "'" + value + "' is neither point nor comma");
            };
        }
    }

    /// Whether the day of `04/05/2027` stands first.
    static final class OfDates implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            return switch (value) {
                case "day-first" -> true;
                case "month-first" -> false;
                default ->
                        throw new TypeConversionException(
                                "'" + value + "' is neither day-first nor month-first");
            };
        }
    }

    /// A day of this century, as ISO 8601 writes it.
    static final class OfDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                if (value.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeParseException _) {
                // said below
            }
            throw new TypeConversionException(
                    "'" + value + "' is no day of 2000 to 2099; write it like 2027-02-14");
        }
    }

    static final class OfPort implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
                throw new TypeConversionException(
                        "'" + value + "' is no port; a port lies between 0 and 65535");
            }
            return Integer.valueOf(value);
        }
    }

    static final class OfPlatform implements ITypeConverter<Platform> {
        @Override
        public Platform convert(String value) {
            KnownWords known =
                    KnownWords.of(Arrays.stream(Platform.values()).map(Platform::key).toList());
            return Platform.find(value)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "no platform '" + value + "'. " + known.hint(value)));
        }
    }
}
