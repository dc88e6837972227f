package io.bellwether.classify.move;

import static io.bellwether.classify.move.Moves.after;
import static io.bellwether.classify.move.Told.by;
import static io.bellwether.classify.move.Told.byNewsroom;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.move.Merge.Outcome;
import io.bellwether.events.Kind;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MoveMergerTest {

    @Nested
    class OneEventOneMove {
        @Test
        void manyOutletsOneMove() {
            Moves moves = after(
                    by("A").joins("Helix").from("Quanta").rumour(),
                    by("B").joins("Helix").reported().minute(1),
                    byNewsroom("Helix News")
                            .joins("Helix")
                            .as("Chief Scientist")
                            .minute(2),
                    by("C").kind(Kind.APPOINTED).to("Helix").from("Quanta").minute(3));

            Move move = moves.only();
            assertThat(names(move.from())).containsExactly("Quanta");
            assertThat(names(move.to())).containsExactly("Helix");
            assertThat(move.role()).isEqualTo("Chief Scientist");
            assertThat(move.kind()).isEqualTo(Kind.JOINS);
            assertThat(move.evidence()).hasSize(4);
            assertThat(transitions(moves))
                    .containsExactly(Transition.RUMOURED, Transition.REPORTED, Transition.CONFIRMED, null);
            assertThat(moves.revisions()).extracting(Move::revision).containsExactly(1, 2, 3, 4);
        }

        @Test
        void theOriginMayComeLater() {
            Moves moves = after(
                    by("A").joins("Helix"),
                    by("B").joins("Helix").from("Quanta").minute(1));

            assertThat(names(moves.only().from())).containsExactly("Quanta");
            assertThat(moves.only().reason()).isEqualTo("now from Quanta: 1 of 2 outlets");
        }

        @Test
        void aLeaveGrowsADestination() {
            Moves moves = after(by("A").leaves("Quanta"), by("B").joins("Helix").day(40));

            assertThat(moves.only().kind()).isEqualTo(Kind.JOINS);
            assertThat(names(moves.only().from())).containsExactly("Quanta");
            assertThat(names(moves.only().to())).containsExactly("Helix");
            assertThat(moves.only().reason()).isEqualTo("now to Helix: 1 of 2 outlets");
            assertThat(transitions(moves)).containsExactly(Transition.CONFIRMED, null);
        }

        @Test
        void theLeaveMayComeAfterTheJoin() {
            Moves moves = after(by("A").joins("Helix"), by("B").leaves("Quanta").day(2));

            assertThat(names(moves.only().from())).containsExactly("Quanta");
            assertThat(moves.only().kind()).isEqualTo(Kind.JOINS);
        }

        @Test
        void aPartAndItsWholeAreOne() {
            after(by("A").joins("Helix"), by("B").joins("Helix Labs")).only();
        }

        @Test
        void anAppointmentAndAPromotionInOneHouseAreOne() {
            after(
                            by("A").kind(Kind.PROMOTED).from("Helix"),
                            by("B").kind(Kind.APPOINTED).to("Helix"))
                    .only();
        }

        @Test
        void outletsMayDisagreeOnTheOrigin() {
            Moves moves = after(
                    by("A").joins("Helix").from("Quanta"),
                    by("B").joins("Helix").from("Quanta"),
                    by("C").joins("Helix").from("Tessera"));

            assertThat(names(moves.only().from()).getFirst()).isEqualTo("Quanta");
        }
    }

    @Nested
    class DifferentEventsDifferentMoves {
        @Test
        void contradictoryDestinations() {
            assertThat(after(by("A").joins("Helix"), by("B").joins("Tessera")).all())
                    .hasSize(2);
        }

        @Test
        void leavingTwoHouses() {
            assertThat(after(by("A").leaves("Helix"), by("B").leaves("Tessera")).all())
                    .hasSize(2);
        }

        @Test
        void inAndOutOfOneHouse() {
            assertThat(after(by("A").joins("Helix"), by("B").leaves("Helix").day(60))
                            .all())
                    .hasSize(2);
        }

        @Test
        void beyondTheWindow() {
            assertThat(after(by("A").joins("Helix"), by("B").joins("Helix").day(91))
                            .all())
                    .hasSize(2);
            assertThat(after(by("A").joins("Helix"), by("B").joins("Helix").day(90))
                            .all())
                    .hasSize(1);
        }

        @Test
        void hiredAndThenPromoted() {
            assertThat(after(
                                    by("A").joins("Helix"),
                                    by("B").kind(Kind.PROMOTED).from("Helix").day(50))
                            .all())
                    .hasSize(2);
        }

        @Test
        void aBoardSeatGivenUpAndANewPost() {
            assertThat(after(by("A").kind(Kind.BOARD).from("Quanta"), by("B").joins("Helix"))
                            .all())
                    .hasSize(2);
        }

        @Test
        void aDeathIsNothingElse() {
            assertThat(after(by("A").leaves("Helix"), by("B").kind(Kind.DIES).from("Helix"))
                            .all())
                    .hasSize(2);
        }

        @Test
        void aLeaveFromElsewhere() {
            assertThat(after(by("A").joins("Helix").from("Quanta"), by("B").leaves("Tessera"))
                            .all())
                    .hasSize(2);
        }
    }

    @Nested
    class Repeats {
        @Test
        void theSameMentionDoesNothing() {
            Moves moves = after(by("A").joins("Helix"), by("A").joins("Helix"));

            assertThat(moves.outcome()).isEqualTo(Outcome.REPEATED);
            assertThat(moves.revisions()).hasSize(1);
        }

        @Test
        void anOlderRevisionDoesNothing() {
            Moves moves = after(
                    by("A").joins("Helix").revision(2), by("A").joins("Tessera").revision(1));

            assertThat(moves.outcome()).isEqualTo(Outcome.REPEATED);
        }

        @Test
        void aLaterRevisionThatSaysTheSameChangesNothingThatShows() {
            Moves moves = after(
                            by("A").joins("Helix").as("CTO"),
                            by("B").joins("Helix").as("CTO").minute(1))
                    .and(by("A").joins("Helix").as("CTO").revision(2));

            assertThat(moves.only().evidence().getFirst().seen()).isEqualTo(Told.DAY_ONE.plusSeconds(60));
        }

        @Test
        void aWithdrawalOfWhatWasNeverHeardDoesNothing() {
            assertThat(after(by("A").joins("Helix").withdrawn()).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Nested
    class Edits {
        @Test
        void anEditOfTheOnlySourceCorrectsTheMove() {
            Moves moves = after(by("A").joins("Helix"), by("A").joins("Tessera").revision(2));

            assertThat(names(moves.only().to())).containsExactly("Tessera");
            assertThat(moves.only().transition()).isEqualTo(Transition.CORRECTED);
        }

        @Test
        void anEditAwayFromTheOthersLeavesThem() {
            Moves moves = after(by("A").joins("Helix"), by("B").joins("Helix").minute(1))
                    .and(by("B").joins("Tessera").minute(1).revision(2));

            assertThat(moves.all()).hasSize(2);
            assertThat(moves.all().getFirst().evidence()).hasSize(1);
            assertThat(moves.news()).hasSize(2);
            assertThat(moves.news().getFirst().reason()).isEqualTo("evidence withdrawn: B; still confirmed: A");
        }

        @Test
        void whatLeftMayBeEditedAgain() {
            Moves moves = after(by("A").joins("Helix"), by("B").joins("Helix").minute(1))
                    .and(by("B").joins("Tessera").minute(1).revision(2))
                    .and(by("B").joins("Tessera").as("CTO").minute(1).revision(3));

            assertThat(moves.all()).hasSize(2);
            assertThat(moves.all().getLast().role()).isEqualTo("CTO");
            assertThat(moves.all().getFirst().evidence()).hasSize(1);
        }

        @Test
        void anEditThatSaysLessTakesTheStatusBack() {
            Moves moves = after(
                    by("A").joins("Helix"), by("A").joins("Helix").rumour().revision(2));

            assertThat(moves.only().status()).isEqualTo(Status.RUMOUR);
            assertThat(moves.only().transition()).isEqualTo(Transition.CORRECTED);
        }
    }

    @Nested
    class Withdrawals {
        @Test
        void itsEvidenceIsGone() {
            Moves moves = after(by("A").joins("Helix"), by("B").joins("Helix").minute(1))
                    .and(by("A").joins("Helix").revision(2).withdrawn());

            assertThat(moves.only().evidence()).hasSize(1);
            assertThat(moves.only().status()).isEqualTo(Status.CONFIRMED);
            assertThat(moves.only().transition()).isNull();
            assertThat(moves.only().reason()).isEqualTo("evidence withdrawn: A; still confirmed: B");
        }

        @Test
        void theOnlySourceTakesTheMoveBack() {
            Moves moves = after(
                    by("A").joins("Helix"), by("A").joins("Helix").revision(2).withdrawn());

            assertThat(moves.only().status()).isEqualTo(Status.DENIED);
            assertThat(moves.only().transition()).isEqualTo(Transition.DENIED);
            assertThat(moves.only().evidence()).isEmpty();
            assertThat(names(moves.only().to())).containsExactly("Helix");
            assertThat(moves.only().reason()).isEqualTo("evidence withdrawn: A, the only source");
        }

        @Test
        void theConfirmingSourceTakesItsStatusBack() {
            Moves moves = after(
                            by("A").joins("Helix").rumour(),
                            by("B").joins("Helix").minute(1))
                    .and(by("B").joins("Helix").minute(1).revision(2).withdrawn());

            assertThat(moves.only().status()).isEqualTo(Status.RUMOUR);
            assertThat(moves.only().transition()).isEqualTo(Transition.CORRECTED);
            assertThat(moves.only().reason()).isEqualTo("evidence withdrawn: B; now rumoured: A");
        }

        @Test
        void whatIsToldAgainComesBack() {
            Moves moves = after(
                            by("A").joins("Helix"),
                            by("A").joins("Helix").revision(2).withdrawn())
                    .and(by("B").joins("Helix").minute(5));

            assertThat(moves.only().status()).isEqualTo(Status.CONFIRMED);
            assertThat(moves.only().transition()).isEqualTo(Transition.CONFIRMED);
        }

        @Test
        void aWithdrawalIsRememberedWhenTheOldRevisionComesAgain() {
            Moves moves = after(
                            by("A").joins("Helix"),
                            by("A").joins("Helix").revision(2).withdrawn())
                    .and(by("A").joins("Helix"));

            assertThat(moves.outcome()).isEqualTo(Outcome.REPEATED);
        }
    }

    @Nested
    class Candidates {
        @Test
        void aDoubtfulMoveTellsNobody() {
            Moves moves = after(by("A").joins("Helix").sure(0.3));

            assertThat(moves.only().candidate()).isTrue();
            assertThat(moves.only().transition()).isNull();
        }

        @Test
        void liftedOverTheLineItIsTold() {
            Moves moves = after(
                    by("A").joins("Helix").sure(0.4),
                    by("B").joins("Helix").sure(0.4).minute(1));

            assertThat(moves.only().candidate()).isFalse();
            assertThat(moves.only().transition()).isEqualTo(Transition.CONFIRMED);
            assertThat(moves.only().reason()).isEqualTo("sure enough now, confirmed: A and 1 more");
        }

        @Test
        void whatWasToldIsNeverACandidateAgain() {
            Moves moves = after(
                            by("A").joins("Helix").sure(0.4),
                            by("B").joins("Helix").sure(0.4).minute(1))
                    .and(by("B").joins("Helix").minute(1).revision(2).withdrawn())
                    .and(by("A").joins("Helix").revision(2).withdrawn());

            assertThat(moves.only().candidate()).isFalse();
            assertThat(moves.only().transition()).isEqualTo(Transition.DENIED);
        }
    }

    @Nested
    class History {
        @Test
        void backfilledMovesTellNobody() {
            Moves moves = after(by("A").joins("Helix").backfill());

            assertThat(moves.only().backfill()).isTrue();
            assertThat(moves.only().transition()).isNull();
        }

        @Test
        void aLiveMentionThatRepeatsHistoryIsNoNews() {
            Moves moves = after(
                    by("A").joins("Helix").backfill(), by("B").joins("Helix").day(3));

            assertThat(moves.only().backfill()).isFalse();
            assertThat(moves.only().transition()).isNull();
        }

        @Test
        void aLiveStepBeyondHistoryIsNews() {
            Moves moves = after(
                    by("A").joins("Helix").rumour().backfill(),
                    by("B").joins("Helix").day(3));

            assertThat(moves.only().transition()).isEqualTo(Transition.CONFIRMED);
        }

        @Test
        void aDoubtfulOldMoveRepeatedSurelyIsNoNewsEither() {
            Moves moves = after(
                    by("A").joins("Helix").sure(0.3).backfill(),
                    by("B").joins("Helix").day(3));

            assertThat(moves.only().candidate()).isFalse();
            assertThat(moves.only().transition()).isNull();
        }

        @Test
        void historyThatLiftsALiveCandidateLeavesTheTellingToTheNextLiveMention() {
            Moves moves = after(
                    by("A").joins("Helix").sure(0.4),
                    by("B").joins("Helix").sure(0.6).backfill());
            assertThat(moves.only().transition()).isNull();

            moves.and(by("C").joins("Helix").sure(0.4).minute(5));
            assertThat(moves.only().transition()).isEqualTo(Transition.CONFIRMED);
        }
    }

    @Nested
    class Words {
        @Test
        void reasonsNameTheClosestSourceAndCountTheOthers() {
            Moves moves = after(
                    by("A").joins("Helix").rumour(),
                    by("B").joins("Helix").reported().minute(1),
                    by("C").joins("Helix").reported().minute(2),
                    byNewsroom("Helix newsroom").joins("Helix").minute(3));

            assertThat(moves.revisions())
                    .extracting(Move::reason)
                    .containsExactly(
                            "rumoured: A",
                            "reported: B and 1 more",
                            "also told by C, 3 outlets in all",
                            "confirmed: Helix's newsroom, 3 more outlets");
        }

        @Test
        void aStoryPrintedWordForWordCountsOnce() {
            String wire =
                    "Ada Moreno, who led research at Quanta for nine years, will join Helix in the spring, it said.";
            Moves moves = after(
                    by("A").joins("Helix").quote(wire).sure(0.6),
                    by("B").joins("Helix").quote(wire).sure(0.6).minute(1));

            assertThat(moves.only().confidence()).isEqualTo(0.6);
            assertThat(moves.only().reason()).isEqualTo("repeated by B, 1 outlet in all");
        }

        @Test
        void independentOutletsRaiseTheConfidence() {
            assertThat(after(
                                    by("A").joins("Helix").sure(0.6),
                                    by("B").joins("Helix").sure(0.6))
                            .only()
                            .confidence())
                    .isEqualTo(0.72);
        }
    }

    private static List<String> names(List<Organization> organizations) {
        return organizations.stream().map(Organization::name).toList();
    }

    private static List<Transition> transitions(Moves moves) {
        return moves.revisions().stream().map(Move::transition).toList();
    }
}
