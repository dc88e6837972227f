package io.bellwether.classify.move;

import static io.bellwether.classify.move.Moves.after;
import static io.bellwether.classify.move.Told.by;
import static io.bellwether.classify.move.Told.byNewsroom;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Kind;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** What a reader is told of why a revision is there. */
class ReasonsTest {

    @Test
    void who() {
        reason(after(by("The Outlet").joins("Helix").rumour())).isEqualTo("rumoured: The Outlet");
        reason(after(
                        by("A").joins("Helix").rumour(),
                        by("The Outlet").joins("Helix").reported().minute(1)))
                .isEqualTo("reported: The Outlet and 1 more");
        reason(after(byNewsroom("Register").speaksFor("anyone").joins("Helix")))
                .isEqualTo("confirmed: a filing, Register");
        reason(after(byNewsroom("Notes").speaksFor("Ada Moreno").joins("Helix")))
                .isEqualTo("confirmed: Ada Moreno in person");
    }

    @Test
    void theNewsroomAndHowManyMore() {
        reason(after(
                        by("A").joins("Helix").rumour(),
                        by("B").joins("Helix").reported().minute(1),
                        by("C").joins("Helix").reported().minute(2),
                        byNewsroom("News from Helix").joins("Helix").minute(3)))
                .isEqualTo("confirmed: Helix's newsroom, 3 more outlets");
    }

    @Test
    void copiesAreNotCounted() {
        reason(after(
                        by("A").joins("Helix").reported(),
                        by("B").copyOf(by("A").article())
                                .joins("Helix")
                                .reported()
                                .minute(1),
                        by("C").copyOf(by("A").article())
                                .joins("Helix")
                                .reported()
                                .minute(2)))
                .isEqualTo("repeated by C, 1 outlet in all");
    }

    @Test
    void aRoleAndHowManyGiveIt() {
        Moves moves = after(
                by("A").joins("Helix").as("chief scientist"),
                by("B").joins("Helix").as("head of research").minute(1),
                by("C").joins("Helix").as("head of research").minute(2));
        reason(moves).isEqualTo("role now head of research: 2 of 3 outlets");
    }

    @Test
    void aKind() {
        reason(after(
                        by("A").joins("Helix"),
                        by("B").kind(Kind.FOUNDS).to("Helix").minute(1),
                        by("C").kind(Kind.FOUNDS).to("Helix").minute(2)))
                .isEqualTo("also told by C, 3 outlets in all");
        reason(after(
                        by("A").joins("Helix"),
                        by("B").kind(Kind.FOUNDS).to("Helix").minute(1)))
                .isEqualTo("now told as “founds”: 1 of 2 outlets");
    }

    @Test
    void aDenial() {
        reason(after(
                        by("A").leaves("Tesla").reported(),
                        by("B").leaves("Tesla").reported().minute(1),
                        byNewsroom("Tesla newsroom").leaves("Tesla").denied().minute(2)))
                .isEqualTo("denied: Tesla's newsroom; 2 outlets had reported it");
        reason(after(
                        by("A").leaves("Tesla").rumour(),
                        by("B").leaves("Tesla").denied().minute(1)))
                .isEqualTo("denied: B; 1 outlet had it as a rumour");
    }

    @Test
    void evidenceThatIsGone() {
        Moves moves =
                after(by("A").joins("Helix").rumour(), by("B").joins("Helix").minute(1));

        reason(moves.and(by("B").joins("Helix").minute(1).revision(2).withdrawn()))
                .isEqualTo("evidence withdrawn: B; now rumoured: A");
        reason(moves.and(by("A").joins("Helix").rumour().revision(2).withdrawn()))
                .isEqualTo("evidence withdrawn: A, the last of 2 outlets");
    }

    @Test
    void anEdit() {
        reason(after(by("A").joins("Helix"), by("A").joins("Helix").rumour().revision(2)))
                .isEqualTo("edited: A; now rumoured: A");
        reason(after(by("A").joins("Helix"), by("A").joins("Tessera").revision(2)))
                .isEqualTo("edited: A; now to Tessera: A");
    }

    private static AbstractStringAssert<?> reason(Moves moves) {
        return assertThat(moves.only().reason());
    }
}
