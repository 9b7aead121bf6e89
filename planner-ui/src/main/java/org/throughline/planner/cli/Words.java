package org.throughline.planner.cli;

import java.util.Arrays;
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
