package org.throughline.planner.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.door.TrendAnalysis;
import org.throughline.data.engagement.AccountDays;
import org.throughline.data.engagement.PostList;
import org.throughline.data.export.InstallationKey;
import org.throughline.data.jdbc.Store;
import org.throughline.data.jdbc.StoreFailed;
import org.throughline.data.review.RenderQueue;
import org.throughline.data.rulebook.RulebookVersion;
import org.throughline.planner.access.KeepAccounts;
import org.throughline.planner.access.SignIn;
import org.throughline.planner.approval.AnswerAsGuest;
import org.throughline.planner.approval.AnswerHold;
import org.throughline.planner.approval.ApprovePlan;
import org.throughline.planner.approval.MeasureApproval;
import org.throughline.planner.approval.SealPlan;
import org.throughline.planner.audit.ReadActivity;
import org.throughline.planner.audit.VerifyStore;
import org.throughline.planner.backup.MakeBackup;
import org.throughline.planner.backup.OpenPlanner;
import org.throughline.planner.brief.DismissHint;
import org.throughline.planner.calendar.KeepSubscriptions;
import org.throughline.planner.calendar.ListCalendar;
import org.throughline.planner.calendar.MoveEntry;
import org.throughline.planner.coverage.CoverMonths;
import org.throughline.planner.draft.FolderHold;
import org.throughline.planner.draft.RenderDraft;
import org.throughline.planner.entry.BeginCampaign;
import org.throughline.planner.entry.BringCampaign;
import org.throughline.planner.entry.KeepTypes;
import org.throughline.planner.handover.PackRelease;
import org.throughline.planner.inbox.WaitsFor;
import org.throughline.planner.joining.JoinPosts;
import org.throughline.planner.ledger.KeepLedger;
import org.throughline.planner.media.ListMedia;
import org.throughline.planner.monthly.HoldReview;
import org.throughline.planner.plan.AddVideo;
import org.throughline.planner.plan.AttachEvidence;
import org.throughline.planner.plan.BriefAssessor;
import org.throughline.planner.plan.BringCaptions;
import org.throughline.planner.plan.CheckCaptions;
import org.throughline.planner.plan.CropShot;
import org.throughline.planner.plan.EditAngles;
import org.throughline.planner.plan.EditVideo;
import org.throughline.planner.plan.EnterCampaign;
import org.throughline.planner.plan.ExportPlan;
import org.throughline.planner.plan.ListCampaignMatrix;
import org.throughline.planner.plan.ProposePlan;
import org.throughline.planner.plan.ReadMaster;
import org.throughline.planner.plan.RevisePlan;
import org.throughline.planner.plan.SetEmbargo;
import org.throughline.planner.plan.TakeHook;
import org.throughline.planner.plan.TryPlacement;
import org.throughline.planner.post.JoinResults;
import org.throughline.planner.post.RecordPost;
import org.throughline.planner.production.ListProduction;
import org.throughline.planner.register.BreakLevel;
import org.throughline.planner.register.ListRegister;
import org.throughline.planner.register.LoosenedFacts;
import org.throughline.planner.register.StopMarket;
import org.throughline.planner.result.BringResults;
import org.throughline.planner.retention.KeepCurve;
import org.throughline.planner.review.AnswerNote;
import org.throughline.planner.review.AskFeeling;
import org.throughline.planner.review.DecideDraft;
import org.throughline.planner.review.KeepGuestLinks;
import org.throughline.planner.review.NoteAtFrame;
import org.throughline.planner.review.NoteOnPlan;
import org.throughline.planner.review.SealDraft;
import org.throughline.planner.review.WatchDraft;
import org.throughline.planner.route.MeasureWaits;
import org.throughline.planner.route.SetEscalation;
import org.throughline.planner.rulebook.EditRules;
import org.throughline.planner.rulebook.KeepTests;
import org.throughline.planner.rulebook.PublishRulebook;
import org.throughline.planner.rulebook.RulesInForce;
import org.throughline.planner.search.FindAnything;
import org.throughline.planner.tagging.TagPosts;
import org.throughline.planner.together.ChangeTogether;
import org.throughline.planner.trend.FindTrends;
import org.throughline.planner.trend.ImportEngagement;
import org.throughline.planner.trend.VouchForSighting;
import org.throughline.renderer.canvas.PlatformProfiles;
import org.throughline.renderer.caption.CaptionStandards;
import org.throughline.renderer.child.MediaProgram;
import org.throughline.renderer.draft.DraftInspector;
import org.throughline.renderer.draft.DraftRenderer;
import org.throughline.renderer.lettering.FontBook;
import org.throughline.renderer.lettering.Letterer;
import org.throughline.renderer.storyboard.StoryboardMaker;
import org.throughline.rules.book.RuleBook;

/// Everything the planner is made of, built over one data folder: the store, the doors of the other
/// modules, and the use cases. Screens and command line both live in one.
///
/// The data folder holds the database, `keys`, `media` (source files under their plain names),
/// `drafts`, `history` and `work` (may be deleted). Thread-safe.
public final class House implements AutoCloseable {

    private final Path dataFolder;
    private final Programs programs;
    private final Clock clock;
    private final Store store;
    private final InstallationKey key;
    private final RuleBook rules;
    private final BriefAssessor assessor;
    private final RulesInForce inForce;
    private final CheckCaptions captions;
    private final FolderHold replaced = new FolderHold();
    private final KeptReading<PostList> listedPosts;
    private final KeptReading<AccountDays> accountDays;
    private @Nullable StoryboardMaker storyboards;
    private @Nullable DraftRenderer renderer;

    private House(
            Path dataFolder, Programs programs, Clock clock, Store store, InstallationKey key) {
        this.dataFolder = dataFolder;
        this.programs = programs;
        this.clock = clock;
        this.store = store;
        this.key = key;
        this.rules = RuleBook.open();
        this.inForce = new RulesInForce(store, clock);
        this.assessor = new StoreAssessor(store, rules, inForce);
        this.captions = new CheckCaptions(this::storyboards, PlatformProfiles.shipped());
        this.listedPosts =
                new KeptReading<>(
                        () -> analysis().postsVersion(historyFolder()),
                        () -> analysis().posts(historyFolder()));
        this.accountDays =
                new KeptReading<>(
                        () -> Long.toString(analysis().changes(historyFolder())),
                        () -> analysis().accountDays(historyFolder()));
    }

    /// Opens a data folder, which is made where there is none.
    ///
    /// @throws org.throughline.data.jdbc.StoreFailed where it cannot be opened, saying why
    public static House open(Path dataFolder, Programs programs, Clock clock) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        House house = open(folder, Store.open(folder), programs, clock);
        try {
            house.store.liesIn(house.key.publicKey().hex());
        } catch (StoreFailed failed) {
            house.close();
            throw failed;
        }
        return house;
    }

    /// Opens a data folder whose database is elsewhere, see [Store#at].
    ///
    /// @throws org.throughline.data.jdbc.StoreFailed where it cannot be opened, or belongs to
    ///   another data folder, saying why
    public static House open(Path dataFolder, String database, Programs programs, Clock clock) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        House house = open(folder, Store.at(database), programs, clock);
        try {
            house.store.belongsTo(house.key.publicKey().hex(), folder);
        } catch (StoreFailed failed) {
            house.close();
            throw failed;
        }
        return house;
    }

    private static House open(Path folder, Store store, Programs programs, Clock clock) {
        try {
            return new House(folder, programs, clock, store, InstallationKey.of(folder));
        } catch (IOException noKey) {
            store.close();
            throw new UncheckedIOException(
                    "The installation's key cannot be read or made: " + noKey.getMessage(), noKey);
        }
    }

    /// Gets the rules ready in the background, for a program that stays open: the first assessment
    /// that somebody waits for is then as fast as the next. Returns at once.
    public void warmUp() {
        Thread.ofPlatform()
                .daemon()
                .name("warm-up")
                .start(new WarmUp(rules, new SampleBriefs(work("warm-up"))));
    }

    @Override
    public void close() {
        store.close();
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /// Where source files lie, under their plain names.
    public Path mediaFolder() {
        return dataFolder.resolve("media");
    }

    /// Where results are kept.
    public Path historyFolder() {
        return dataFolder.resolve("history");
    }

    public Clock clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public InstallationKey key() {
        return key;
    }

    public RuleBook rules() {
        return rules;
    }

    /// The rulebook in force for a brand: its own where it has published one, else the shipped
    /// cards alone.
    public RulebookVersion rulebook(String brand) {
        return inForce.of(brand);
    }

    public BriefAssessor assessor() {
        return assessor;
    }

    public MediaProgram media() {
        return new MediaProgram(programs.media(), work("media"));
    }

    public TrendAnalysis analysis() {
        return new TrendAnalysis(programs::analytics, clock, programs.cluster());
    }

    /// Opened when it is first asked for: fonts take a while to load.
    public synchronized DraftRenderer renderer() {
        DraftRenderer opened = renderer;
        if (opened == null) {
            opened = new DraftRenderer(media(), storyboards(), work("render"));
            renderer = opened;
        }
        return opened;
    }

    public DraftInspector inspector() {
        return new DraftInspector(media(), storyboards(), work("render"));
    }

    public synchronized StoryboardMaker storyboards() {
        StoryboardMaker opened = storyboards;
        if (opened == null) {
            opened =
                    new StoryboardMaker(
                            PlatformProfiles.shipped(),
                            CaptionStandards.shipped(),
                            new Letterer(FontBook.installed()));
            storyboards = opened;
        }
        return opened;
    }

    Path work(String part) {
        return dataFolder.resolve("work").resolve(part);
    }

    public MakeBackup makeBackup() {
        return new MakeBackup(store, analysis(), replaced, dataFolder, clock);
    }

    /// What other commands may ask while this house is open.
    public OpenPlanner openPlanner() {
        return new OpenPlanner(makeBackup(), verifyStore()::verify);
    }

    public EnterCampaign enterCampaign() {
        return new EnterCampaign(store, clock);
    }

    public PublishRulebook publishRulebook() {
        return new PublishRulebook(store, editRules(), clock);
    }

    public EditRules editRules() {
        return new EditRules(store, inForce, clock);
    }

    public KeepTests keepTests() {
        return new KeepTests(store, clock);
    }

    public RulesInForce rulesInForce() {
        return inForce;
    }

    public EditVideo editVideo() {
        return new EditVideo(store, loosenedFacts(), clock);
    }

    public AttachEvidence attachEvidence() {
        return new AttachEvidence(store, editVideo(), proposePlan());
    }

    public ProposePlan proposePlan() {
        return new ProposePlan(store, assessor(), clock);
    }

    public RevisePlan revisePlan() {
        return new RevisePlan(store, proposePlan(), checkCaptions());
    }

    public CropShot cropShot() {
        return new CropShot(store, editVideo());
    }

    /// By the world's clock: links and locks run out whatever day a demo plays.
    public KeepAccounts keepAccounts() {
        return new KeepAccounts(store, Clock.systemUTC(), new SecureRandom());
    }

    public SignIn signIn() {
        return new SignIn(store, new SlowSecrets(), Clock.systemUTC());
    }

    public BringCampaign bringCampaign() {
        return new BringCampaign(enterCampaign(), mediaFolder());
    }

    public BeginCampaign beginCampaign() {
        return new BeginCampaign(enterCampaign(), keepTypes());
    }

    public KeepTypes keepTypes() {
        return new KeepTypes(store, clock);
    }

    public ListCalendar listCalendar() {
        return new ListCalendar(store, campaignMatrix(), assessor(), measureApproval(), clock);
    }

    public ListProduction listProduction() {
        return new ListProduction(store, assessor(), measureApproval(), clock);
    }

    public MoveEntry moveEntry() {
        return new MoveEntry(store, changeTogether(), assessor(), measureApproval(), clock);
    }

    public ChangeTogether changeTogether() {
        return new ChangeTogether(
                store, editVideo(), revisePlan(), proposePlan(), keepLedger(), listProduction());
    }

    public AddVideo addVideo() {
        return new AddVideo(store, clock);
    }

    public SetEmbargo setEmbargo() {
        return new SetEmbargo(store, clock);
    }

    public ReadMaster readMaster() {
        return new ReadMaster(store);
    }

    public ListMedia listMedia() {
        return new ListMedia(store, mediaFolder(), clock);
    }

    public BringCaptions bringCaptions() {
        return new BringCaptions(store, editVideo(), proposePlan(), checkCaptions());
    }

    public TakeHook takeHook() {
        return new TakeHook(store, editVideo());
    }

    public EditAngles editAngles() {
        return new EditAngles(store, editVideo(), clock);
    }

    public CheckCaptions checkCaptions() {
        return captions;
    }

    public TryPlacement tryPlacement() {
        return new TryPlacement(store, assessor());
    }

    public SealPlan sealPlan() {
        return new SealPlan(store, checkCaptions(), clock);
    }

    public MeasureApproval measureApproval() {
        return new MeasureApproval(store);
    }

    public ApprovePlan approvePlan() {
        return new ApprovePlan(store, clock);
    }

    public AnswerHold answerHold() {
        return new AnswerHold(store, assessor(), proposePlan(), clock);
    }

    public LoosenedFacts loosenedFacts() {
        return new LoosenedFacts(store, assessor(), clock);
    }

    public BreakLevel breakLevel() {
        return new BreakLevel(store, assessor(), proposePlan(), clock);
    }

    public ReadActivity readActivity() {
        return new ReadActivity(store);
    }

    public KeepLedger keepLedger() {
        return new KeepLedger(store, clock);
    }

    public WaitsFor waitsFor() {
        return new WaitsFor(store, measureApproval(), clock);
    }

    public MailRoom mail() {
        return new MailRoom(store, waitsFor(), dataFolder);
    }

    public MeasureWaits measureWaits() {
        return new MeasureWaits(store, clock, Clock.systemUTC());
    }

    public SetEscalation setEscalation() {
        return new SetEscalation(store, clock);
    }

    public FindAnything findAnything() {
        return new FindAnything(store, inForce);
    }

    public ListRegister listRegister() {
        return new ListRegister(store, clock);
    }

    public DismissHint dismissHint() {
        return new DismissHint(store, clock);
    }

    public HoldReview holdReview() {
        return new HoldReview(store, clock);
    }

    public StopMarket stopMarket() {
        return new StopMarket(store, clock);
    }

    public ExportPlan exportPlan() {
        return new ExportPlan(store, key, clock);
    }

    public PackRelease packRelease() {
        return new PackRelease(store, approvePlan(), exportPlan(), key, dataFolder, clock);
    }

    public ListCampaignMatrix campaignMatrix() {
        return new ListCampaignMatrix(store);
    }

    /// What waits to be rendered, by whichever process takes it. Progress is measured by the wall's
    /// time, whatever the planner's clock says.
    public RenderQueue renderQueue() {
        return store.renderQueue(Clock.systemUTC());
    }

    public RenderDraft renderDraft() {
        return new RenderDraft(
                store,
                approvePlan(),
                this::renderer,
                replaced,
                dataFolder,
                mediaFolder(),
                clock,
                Clock.systemUTC());
    }

    public WatchDraft watchDraft() {
        return new WatchDraft(store);
    }

    public NoteAtFrame noteAtFrame() {
        return new NoteAtFrame(store, clock);
    }

    public AnswerNote answerNote() {
        return new AnswerNote(store, clock);
    }

    public DecideDraft decideDraft() {
        return new DecideDraft(store, clock);
    }

    public AskFeeling askFeeling() {
        return new AskFeeling(store, clock);
    }

    public KeepGuestLinks keepGuestLinks() {
        return new KeepGuestLinks(store, Clock.systemUTC(), new SecureRandom());
    }

    AnswerAsGuest answerAsGuest(KeepGuestLinks links) {
        return new AnswerAsGuest(store, links, sealPlan(), answerHold(), clock);
    }

    public KeepSubscriptions keepSubscriptions() {
        return new KeepSubscriptions(store, listCalendar(), Clock.systemUTC(), new SecureRandom());
    }

    public NoteOnPlan noteOnPlan() {
        return new NoteOnPlan(store, clock);
    }

    public SealDraft sealDraft() {
        return new SealDraft(store, clock);
    }

    public RecordPost recordPost() {
        return new RecordPost(store, clock);
    }

    public JoinResults joinResults() {
        ImportEngagement imports = importEngagement();
        return new JoinResults(store, clock, file -> imports.remembering(historyFolder(), file));
    }

    public KeepCurve keepCurve() {
        return new KeepCurve(store, clock);
    }

    /// What the history knows of accounts day by day.
    ///
    /// @throws org.throughline.analytics.AnalyticsFailed where it cannot be read
    public AccountDays accountDays() {
        return accountDays.get();
    }

    public ImportEngagement importEngagement() {
        return new ImportEngagement(analysis());
    }

    public BringResults bringResults() {
        return new BringResults(
                historyFolder(),
                importEngagement(),
                joinResults(),
                findTrends(),
                tagPosts(),
                store,
                clock);
    }

    /// Joins past posts to drafts.
    public JoinPosts joinPosts() {
        return new JoinPosts(
                listedPosts,
                () -> analysis().accounts(historyFolder()),
                store,
                recordPost(),
                joinResults(),
                clock);
    }

    /// The list of the history's posts, read once for each state of it.
    public Supplier<PostList> listedPosts() {
        return listedPosts;
    }

    public TagPosts tagPosts() {
        return new TagPosts(listedPosts, store, clock);
    }

    public CoverMonths coverMonths() {
        return new CoverMonths(
                listedPosts,
                () -> analysis().accounts(historyFolder()),
                () -> analysis().imports(historyFolder()).size(),
                tagPosts(),
                store);
    }

    public FindTrends findTrends() {
        return new FindTrends(analysis(), store);
    }

    public VouchForSighting vouchForSighting() {
        return new VouchForSighting(store, clock);
    }

    public VerifyStore verifyStore() {
        return new VerifyStore(store, dataFolder);
    }
}
