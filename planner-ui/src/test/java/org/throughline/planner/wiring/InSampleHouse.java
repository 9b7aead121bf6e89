package org.throughline.planner.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.data.campaign.Campaign;
import org.throughline.planner.access.Actor;

/// A house for each test over a data folder of its own, in which the sample campaign stands; it has
/// no children. Opened before whatever a class does before each test.
abstract class InSampleHouse {

    static final Instant NOW = SampleFolder.NOW;
    static final Actor IDA = Actor.member("Ida Fennimar", "strategist");
    static final Actor RUBEN = Actor.member("Ruben Castellow", "brand-lead");

    @TempDir Path folder;
    House house;

    @BeforeEach
    void openHouse() {
        sample().writeTo(folder.resolve("data"));
        house = another();
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    /// What stands in it; a class that begins where plans are sealed says so.
    SampleFolder sample() {
        return SampleFolder.entered();
    }

    /// What it takes for now; a class in which time passes says which.
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /// The campaign as its file says it, which is how it was entered.
    Campaign asEntered() {
        return sample().campaign();
    }

    /// Another house over the same data folder.
    House another() {
        return House.open(
                folder.resolve("data"),
                new Programs(folder.resolve("none"), folder.resolve("java")),
                clock());
    }
}
