package org.throughline.data.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// An installation's public key as it stands in exports and key files: the X.509 form of an Ed25519
/// key in lower-case hex.
public record PublicKeyText(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{88}");
    private static final int LONGEST_FILE = 1_000;

    public PublicKeyText {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a public key is 88 lower-case hex digits");
        }
    }

    static PublicKeyText of(PublicKey key) {
        return new PublicKeyText(HexFormat.of().formatHex(key.getEncoded()));
    }

    /// Reads a key file as written beside an installation's key; empty where it is none.
    public static Optional<PublicKeyText> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST_FILE) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        return HEX.matcher(text).matches()
                ? Optional.of(new PublicKeyText(text))
                : Optional.empty();
    }

    /// Whether the holder of this key signed a document of a kind.
    ///
    /// @param signature in lower-case hex
    boolean signed(String kind, byte[] canonical, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(InstallationKey.content(kind, canonical));
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notSigned) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(hex)));
    }

    @Override
    public String toString() {
        return hex;
    }
}
