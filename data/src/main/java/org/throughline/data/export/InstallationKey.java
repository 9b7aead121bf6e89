package org.throughline.data.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/// The Ed25519 key of an installation. It lies in `keys` of the data folder, is made on first use
/// and read by nobody but its owner. Thread-safe.
public final class InstallationKey {

    private static final String SECRET = "installation.key";
    private static final String PUBLIC = "installation.pub";

    private final PrivateKey secret;
    private final PublicKeyText publicKey;
    private final Path publicFile;

    private InstallationKey(PrivateKey secret, PublicKeyText publicKey, Path publicFile) {
        this.secret = secret;
        this.publicKey = publicKey;
        this.publicFile = publicFile;
    }

    /// Whether a folder has a key, and so is a data folder.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("keys").resolve(PUBLIC));
    }

    /// The key of a data folder, made where there is none yet.
    public static InstallationKey of(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("keys");
        Path secret = folder.resolve(SECRET);
        if (!Files.exists(secret)) {
            make(folder);
        }
        Path publicFile = folder.resolve(PUBLIC);
        PublicKeyText publicKey =
                PublicKeyText.read(publicFile)
                        .orElseThrow(() -> new IOException(publicFile + " is no public key"));
        byte[] bytes = HexFormat.of().parseHex(Files.readString(secret).strip());
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new InstallationKey(key, publicKey, publicFile);
        } catch (GeneralSecurityException notAKey) {
            throw new IOException(secret + " is no Ed25519 key", notAKey);
        }
    }

    /// Writes the secret last: where it is, the public key is too.
    private static void make(Path folder) throws IOException {
        OwnersFile.folder(folder);
        KeyPair pair = pair();
        OwnersFile.write(
                folder.resolve(PUBLIC),
                HexFormat.of().formatHex(pair.getPublic().getEncoded()),
                OwnersFile.READ_BY_ALL);
        OwnersFile.write(
                folder.resolve(SECRET),
                HexFormat.of().formatHex(pair.getPrivate().getEncoded()),
                OwnersFile.OWNER_ALONE);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("this JDK has no Ed25519", everyJdkHasIt);
        }
    }

    public PublicKeyText publicKey() {
        return publicKey;
    }

    /// The file to hand to those who should trust this installation.
    public Path publicFile() {
        return publicFile;
    }

    String sign(String kind, byte[] canonical) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(content(kind, canonical));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException notOurKey) {
            throw new IllegalStateException("the installation's key cannot sign", notOurKey);
        }
    }

    /// Domain separation: a signature over one kind of export is one over nothing else.
    ///
    /// @param kind of document, in words
    static byte[] content(String kind, byte[] canonical) {
        byte[] prefix = ("throughline " + kind + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[prefix.length + canonical.length];
        System.arraycopy(prefix, 0, content, 0, prefix.length);
        System.arraycopy(canonical, 0, content, prefix.length, canonical.length);
        return content;
    }
}
