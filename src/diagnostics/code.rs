//! The stable names of all findings.

use super::{Level, MessageLanguage, Severity};

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal $slug:literal $severity:ident;)+) => {
        /// What a finding is about. Code and slug never change their meaning once released.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// `N104`: for people to look up and for `levels:`.
            pub fn number(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }

            /// `unknown-key`: the same name in words, and the id of its messages.
            pub fn slug(self) -> &'static str {
                match self { $(Code::$name => $slug,)+ }
            }

            /// How serious it is, unless somebody asks for another level.
            pub fn default_severity(self) -> Severity {
                self.default_level().severity().unwrap_or(Severity::Note)
            }

            pub fn default_level(self) -> Level {
                match self { $(Code::$name => Level::$severity,)+ }
            }

            /// The page that explains it, in Markdown. Without one the program does not compile.
            pub(super) fn page(self, language: MessageLanguage) -> &'static str {
                match (language, self) {
                    $((MessageLanguage::English, Code::$name) => include_str!(concat!("explain/en/", $code, ".md")),
                    (MessageLanguage::German, Code::$name) => include_str!(concat!("explain/de/", $code, ".md")),)+
                }
            }

            /// By number or slug, whatever its case.
            pub fn find(name: &str) -> Option<Self> {
                let name = name.trim();
                let is_called = |code: &Self| {
                    code.number().eq_ignore_ascii_case(name) || code.slug().eq_ignore_ascii_case(name)
                };
                Self::ALL.iter().copied().find(is_called)
            }

            /// Whether a note may only allow it together with the reason: what could harm a person.
            pub fn wants_reason(self) -> bool {
                matches!(self.number(), "N502" | "N503" | "N504" | "N506")
            }

            /// Whether the program may be wrong about an error of this kind, so that those who know better may take it
            /// less seriously.
            pub fn may_be_mistaken(self) -> bool {
                self.number() == "N506"
            }
        }
    };
}

codes! {
    // N0xx: input
    /// The bytes are not UTF-8 and were read as Windows-1252, or as UTF-16 where they say so.
    NotUtf8 = "N001" "not-utf8" Warning;
    /// The operating system did not let us read the file.
    Unreadable = "N002" "unreadable" Error;
    /// A link leads out of the event's folder.
    LeadsOutside = "N003" "leads-outside" Warning;
    /// The file is larger than any note can be.
    TooLarge = "N004" "too-large" Error;
    /// A device, pipe or socket, or a name that is not Unicode.
    NotAFile = "N005" "not-a-file" Warning;
    /// Not a single note was found.
    NoNotes = "N006" "no-notes" Warning;
    /// There is no `event.yaml`.
    NoEventFile = "N007" "no-event-file" Warning;
    /// The folder holds no event: no file that says so, and no note.
    NoEvent = "N008" "no-event" Error;
    /// A name that no file or folder can have on Windows.
    NotOnWindows = "N009" "not-on-windows" Warning;
    /// Files that look like notes, and lie or end where nothing is read.
    FileNotRead = "N010" "file-not-read" Note;

    // N1xx: front matter, and YAML everywhere
    /// The opening `---` has no closing one.
    UnclosedFrontMatter = "N101" "unclosed-front-matter" Error;
    /// What stands there is not YAML.
    YamlSyntax = "N102" "yaml-syntax" Error;
    /// The block is YAML, but not `key: value` lines.
    NotAMap = "N103" "not-a-map" Error;
    /// A key that means nothing to us.
    UnknownKey = "N104" "unknown-key" Warning;
    /// A key stands there twice; the first counts.
    DuplicateKey = "N105" "duplicate-key" Warning;
    /// A value of the wrong kind: a list where text is wanted.
    WrongType = "N106" "wrong-type" Warning;
    /// A value that cannot be read as what its key wants: a date, a time, a number.
    InvalidValue = "N107" "invalid-value" Warning;
    /// An unknown `status`, `publish_after` or `consent`: what could be published by mistake.
    UnclearRelease = "N108" "unclear-release" Error;
    /// Anchors, aliases, tags, deep nesting or odd line ends in YAML.
    RefusedYaml = "N109" "refused-yaml" Error;
    /// YAML would have cut or misread this; it was read as the author certainly meant it.
    ReadAsMeant = "N110" "read-as-meant" Note;
    /// The block is longer than any front matter.
    FrontMatterTooLong = "N111" "front-matter-too-long" Error;
    /// The block is TOML, which is not read.
    TomlFrontMatter = "N112" "toml-front-matter" Error;
    /// `event.yaml` or a list entry lacks a key that it needs.
    MissingKey = "N113" "missing-key" Warning;
    /// `event.yaml` has no dates.
    NoDates = "N114" "no-dates" Warning;
    /// Notes have no `status`, and the event does not say what that means.
    ReleaseNotSet = "N115" "release-not-set" Warning;
    /// A day or time in German form, which is understood; other programs want it in international form.
    GermanDate = "N116" "german-date" Hidden;
    /// Something is allowed that does not occur.
    UnusedAllow = "N117" "unused-allow" Note;
    /// What is said of findings, as a level or as allowed, cannot be followed.
    UnclearRule = "N118" "unclear-rule" Warning;
    /// The block is JSON, which is not read.
    JsonFrontMatter = "N119" "json-front-matter" Error;
    /// Keys that stand where none are read: without `---` above them, or below the text.
    MisplacedFrontMatter = "N120" "misplaced-front-matter" Warning;
    /// Text behind ` # `, which is taken for a remark.
    TakenForRemark = "N121" "taken-for-remark" Note;
    /// Characters that nobody sees and that turn the text around.
    HiddenCharacters = "N122" "hidden-characters" Warning;

    // N2xx: references
    /// A municipality that is not on the list.
    UnknownMunicipality = "N201" "unknown-municipality" Warning;
    /// A topic that is not on the list.
    UnknownTopic = "N202" "unknown-topic" Warning;
    /// A slot that `event.yaml` does not have.
    UnknownSlot = "N203" "unknown-slot" Warning;
    /// A room that `event.yaml` does not have.
    UnknownRoom = "N204" "unknown-room" Warning;
    /// `related` names a session that is not there.
    UnknownSession = "N205" "unknown-session" Warning;
    /// A name that fits several places.
    AmbiguousMunicipality = "N206" "ambiguous-municipality" Warning;
    /// Two entries of a list share an id, label, name or alias.
    RepeatedEntry = "N207" "repeated-entry" Warning;
    /// Spellings that look like the same place, topic or tag.
    SimilarSpelling = "N208" "similar-spelling" Warning;
    /// A topic that would be broader than itself.
    TopicCircle = "N209" "topic-circle" Warning;
    /// A key that `people.yaml` does not have.
    UnknownPerson = "N210" "unknown-person" Warning;

    // N3xx: schedule
    /// A session ends before it begins.
    EndBeforeStart = "N301" "end-before-start" Warning;
    /// A time without a day, at an event of several days.
    DayUnknown = "N302" "day-unknown" Warning;
    /// Two sessions in one room at the same time.
    RoomTaken = "N303" "room-taken" Warning;
    /// A person in two sessions at the same time.
    PersonTwice = "N304" "person-twice" Warning;
    /// A day on which the event does not take place.
    OutsideEvent = "N305" "outside-event" Warning;

    // N4xx: content
    /// A link to a note or page that is not there.
    BrokenLink = "N401" "broken-link" Warning;
    /// The page is there, the heading is not.
    BrokenAnchor = "N402" "broken-anchor" Warning;
    /// A picture or document that is not there.
    MissingAsset = "N403" "missing-asset" Warning;
    /// A link with a scheme that can do harm, or out of the folder.
    RefusedLink = "N404" "refused-link" Warning;
    /// A linked file of a type that is not published.
    RefusedFileType = "N405" "refused-file-type" Warning;
    /// HTML in a note that was taken out.
    HtmlRemoved = "N406" "html-removed" Warning;
    /// A note without a topic.
    NoTopic = "N407" "no-topic" Note;
    /// A note in which no outcome was found.
    NoOutcomes = "N408" "no-outcomes" Note;
    /// A note with nothing but headings.
    EmptyNote = "N409" "empty-note" Note;
    /// A note that still is the event's own template.
    UnchangedTemplate = "N410" "unchanged-template" Warning;
    /// A picture of which those who cannot see it learn nothing.
    MissingAlt = "N411" "missing-alt" Warning;
    /// A heading that lies more than one level below the one before it.
    SkippedHeading = "N412" "skipped-heading" Note;
    /// A link whose text says nothing about where it leads.
    VagueLinkText = "N413" "vague-link-text" Note;
    /// A table whose columns have no titles.
    TableWithoutHeader = "N414" "table-without-header" Note;
    /// A heading that misses one for outcomes by a slip of the hand.
    HeadingSlip = "N415" "heading-slip" Note;
    /// A day by which something is to be done that no calendar has.
    ImpossibleDay = "N416" "impossible-day" Warning;
    /// A box, list mark or heading that lacks a blank.
    MarkWithoutBlank = "N417" "mark-without-blank" Note;
    /// A photo of which nobody says whether people are to be seen in it.
    PeopleNotStated = "N418" "people-not-stated" Warning;
    /// A picture that cannot be read.
    BrokenPicture = "N419" "broken-picture" Warning;
    /// A picture that would take more memory than there may be.
    PictureTooLarge = "N420" "picture-too-large" Warning;
    /// A flip chart whose words only those can read who see it.
    NoTranscript = "N421" "no-transcript" Note;
    /// An entry about a picture that is not there.
    UnusedImageEntry = "N422" "unused-image-entry" Warning;
    /// A file that is copied as it is tells where it was taken.
    PositionInPicture = "N423" "position-in-picture" Error;
    /// A drawing that would run something or load something from elsewhere.
    UnsafeDrawing = "N424" "unsafe-drawing" Warning;
    /// An office file that names its authors, or holds comments or tracked changes.
    TraceInDocument = "N425" "trace-in-document" Warning;
    /// A PDF file that screen readers cannot read out properly.
    UntaggedPdf = "N426" "untagged-pdf" Warning;
    /// A film or a page from elsewhere that was to be shown within the text, and became a link.
    EmbedLinked = "N427" "embed-linked" Note;
    /// Links to outcomes that lead nowhere any more, since their words were changed.
    LostOutcomes = "N428" "lost-outcomes" Note;
    /// What stands where it is said by when, and of which no day can be made.
    UnreadDueDate = "N429" "unread-due-date" Warning;
    /// The language of a note, or of a part of it, is none that a screen reader knows.
    UnclearLanguage = "N430" "unclear-language" Warning;
    /// Tasks with an owner or a day under a heading that stands for no outcomes.
    UnclaimedTasks = "N431" "unclaimed-tasks" Note;

    // N5xx: privacy
    /// A person's name in a note where a key of `people.yaml` belongs.
    NameInNote = "N501" "name-in-note" Note;
    /// An e-mail address in a note.
    EmailAddress = "N502" "email-address" Warning;
    /// A telephone number in a note.
    PhoneNumber = "N503" "phone-number" Warning;
    /// `Frau Beispiel` in a note.
    FormOfAddress = "N504" "form-of-address" Warning;
    /// The name of a person of `people.yaml` who has not consented, where readers would see it.
    WithheldName = "N505" "withheld-name" Error;
    /// A name that a note lists, once more in its text.
    RepeatedName = "N506" "repeated-name" Error;
    /// Keys of people, but no `people.yaml` that they could be looked up in.
    NoPeopleList = "N507" "no-people-list" Note;
    /// A text that says of itself that it is not for everybody.
    NotPublic = "N508" "not-public" Warning;

    // N6xx: site and theme
    /// Two things with one address.
    AddressClash = "N601" "address-clash" Error;
    /// Namesakes that had to be told apart by their AGS.
    Namesakes = "N602" "namesakes" Warning;
    /// A template that cannot be read or filled in.
    TemplateError = "N603" "template-error" Error;
    /// A theme that is not there.
    UnknownTheme = "N604" "unknown-theme" Error;
    /// A language without texts.
    UnknownLanguage = "N605" "unknown-language" Warning;
    /// A text that the theme's language file lacks or that cannot be read.
    MissingText = "N606" "missing-text" Warning;
    /// A finished page would load something from elsewhere.
    ForeignRequest = "N607" "foreign-request" Error;
    /// A finished page links to a file that the site does not have.
    DeadInternalLink = "N608" "dead-internal-link" Error;
    /// A finished file holds the name of a person without consent.
    NameInOutput = "N609" "name-in-output" Error;
    /// A page that the law wants linked from every page.
    MissingLegalPage = "N610" "missing-legal-page" Warning;
    /// Two colours of the theme that are hard to tell apart, or an accent that is too light for links.
    LowContrast = "N611" "low-contrast" Warning;
    /// Data is wanted by name that cannot be made, for something is missing.
    DataLacksSomething = "N612" "data-lacks-something" Warning;
    /// Data is offered, and nothing says under which licence.
    DataWithoutLicence = "N613" "data-without-licence" Note;
    /// A script of the event's own theme or files names an address elsewhere.
    AddressInScript = "N614" "address-in-script" Warning;
    /// An address that was published before, and at which nothing stands any more.
    VanishedAddress = "N615" "vanished-address" Warning;
    /// The data for a legal page lacks something that the law wants there.
    IncompleteLegalData = "N616" "incomplete-legal-data" Warning;
    /// A law that no longer holds.
    StaleCitation = "N617" "stale-citation" Warning;
    /// An accessibility statement that nobody has looked at for a year.
    OldAccessibilityStatement = "N618" "old-accessibility-statement" Note;
    /// A former address that is another page's now, or that two pages claim.
    AliasClash = "N619" "alias-clash" Warning;
    /// A logo or icon that is not there or cannot be shown.
    LogoUnusable = "N620" "logo-unusable" Warning;
    /// A typeface that is not there or cannot be used.
    FontUnusable = "N621" "font-unusable" Warning;
    /// A file of headers is asked for, and there is another of its name.
    HeadersClash = "N622" "headers-clash" Error;
    /// A line of the lock that cannot be read, a conflict in it, or a form that is too new.
    UnreadableLock = "N623" "unreadable-lock" Warning;
    /// A template asks for what its page does not have.
    UnknownVariable = "N625" "unknown-variable" Warning;
    /// A file of a theme that no page is made of.
    UnusedThemeFile = "N626" "unused-theme-file" Warning;
    /// A text in a theme's language file that nothing asks for.
    UnknownText = "N627" "unknown-text" Note;

    // N9xx: tool
    /// A clone without its history, which cannot tell when notes were changed.
    ShallowClone = "N901" "shallow-clone" Note;
    /// Git could not tell when notes were changed.
    GitUnavailable = "N902" "git-unavailable" Note;
}

/// How near a name must be to a code's for that to be proposed.
const NEAR: f64 = 0.7;
/// How many codes are proposed at most.
const PROPOSED: usize = 3;

impl Code {
    /// Whether those who make a theme are to mend it.
    pub fn is_about_theme(self) -> bool {
        matches!(
            self,
            Self::TemplateError
                | Self::UnknownTheme
                | Self::UnknownLanguage
                | Self::MissingText
                | Self::LowContrast
                | Self::UnknownVariable
                | Self::UnusedThemeFile
                | Self::UnknownText
        )
    }

    /// The codes that someone may have meant by a name that is none, the likeliest first.
    pub fn similar(name: &str) -> Vec<Self> {
        let name = name.trim().to_lowercase();
        let score = |code: &Self| {
            let alike = |known: &str| match !name.is_empty() && known.split('-').any(|word| word == name) {
                true => 1.0,
                false => strsim::normalized_damerau_levenshtein(&name, known),
            };
            alike(&code.number().to_lowercase()).max(alike(code.slug()))
        };
        let mut near: Vec<(f64, Self)> = Self::ALL.iter().map(|code| (score(code), *code)).collect();
        near.retain(|(score, _)| *score >= NEAR);
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        near.into_iter().take(PROPOSED).map(|(_, code)| code).collect()
    }

    /// The likeliest of them, by number or slug, whichever the name was to be.
    pub fn suggestion(name: &str) -> Option<&'static str> {
        let code = *Self::similar(name).first()?;
        let is_number = name.bytes().any(|byte| byte.is_ascii_digit());
        Some(if is_number { code.number() } else { code.slug() })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_distinct() {
        let names: HashSet<&str> = Code::ALL.iter().flat_map(|code| [code.number(), code.slug()]).collect();
        assert_eq!(names.len(), 2 * Code::ALL.len());
    }

    /// As they are listed, by `explain` and in its documentation.
    #[test]
    fn codes_stand_in_the_order_of_their_numbers() {
        assert!(Code::ALL.is_sorted_by_key(|code| code.number()));
    }

    #[test]
    fn codes_are_found_by_both_names() {
        assert_eq!(Code::find("n401"), Some(Code::BrokenLink));
        assert_eq!(Code::find(" Broken-Link "), Some(Code::BrokenLink));
        assert_eq!(Code::find("N999"), None);
    }

    #[test]
    fn names_that_are_near_are_proposed() {
        let numbers = |name| Code::similar(name).into_iter().map(Code::number).collect::<Vec<_>>();
        assert_eq!(numbers("brokn-link")[0], "N401");
        assert_eq!(numbers("401")[0], "N401");
        assert!(numbers("link").contains(&"N401"), "{:?}", numbers("link"));
        assert_eq!(numbers("rhubarb"), [""; 0]);
        assert_eq!(numbers(""), [""; 0]);
        assert_eq!(Code::suggestion("brokn-link"), Some("broken-link"));
        assert_eq!(Code::suggestion("N40l"), Some("N401"));
        assert_eq!(Code::suggestion("wetter"), None);
    }
}
