/** Words that carry the grammar of a sentence: a scorer sees them as they are, others by their form. */
export const grammarWords: ReadonlySet<string> = new Set(
  (
    'i me my mine we us our you your u ur yourself he him his she her they them their it its this that these those ' +
    'there here who whom whose which what when where why how a an the some any no not can could will would shall ' +
    'should may might must need needs needed ought let lets do does did have has had is are was were be been being am ' +
    'to of in on at by for with from about into over after before until till up down out off back again all each both ' +
    'more most other another one ok okay yes now today tonight tomorrow soon asap urgent possible able available want ' +
    'wants wanted like love appreciate appreciated grateful glad happy hope hoping wondering wonder forward call meet ' +
    'meeting lunch question questions concern help feel free hesitate know hear think suggest propose request ask ' +
    'asking asked send sent get got give make sure check look see talk discuss plan planning going gonna gotta expect ' +
    'agree attached below above please pls plz kindly thanks thank and or but so if unless whether while because ' +
    'since as than then also just only even still already yet'
  ).split(' '),
);

/** Verbs people are asked to do at work: in their plain form, and first in a clause, they ask. */
export const plainVerbs: ReadonlySet<string> = new Set(
  (
    'accept access account achieve acknowledge act activate adapt add address adjust admit adopt advise agree aim ' +
    'alert align allocate allow alter amend analyse analyze announce answer anticipate apologise apologize appear ' +
    'apply appoint appreciate approach approve argue arrange arrive articulate ask assemble assess assign assist ' +
    'assume assure attach attempt attend authorise authorize avoid await award balance ban bear beat become beef beg ' +
    'begin believe benefit bid bill block book borrow bother bounce break brief bring broadcast browse budget build ' +
    'bump buy calculate call cancel capture care carry cascade catch cause cc celebrate centre challenge change ' +
    'charge chase chat check choose circulate cite claim clarify clean clear click climb close collaborate collate ' +
    'collect combine come comment commit communicate compare compile complain complete comply compose compute ' +
    'concentrate conclude conduct confer confirm connect consider consult contact continue contribute control convert ' +
    'convey convince cook coordinate copy correct cost count cover crack create credit cross cut date deal debate ' +
    'decide declare decline decrease defer define delay delegate delete deliver demand demonstrate deny depend deploy ' +
    'describe deserve design detail determine develop devote dial dig direct disagree discard disclose discontinue ' +
    'discover discuss dismiss display disregard distribute divide do document double download draft draw dress drink ' +
    'drive drop earn eat edit elaborate email embed emphasize employ enable enclose encourage end endorse engage ' +
    'enjoy enlist enquire enroll ensure enter escalate establish estimate evaluate examine exchange exclude excuse ' +
    'execute exercise exit expand expect expedite experience explain explore express extend face facilitate fail ' +
    'familiarize favor fax feed feel fetch fight figure file fill finalise finalize finance find finish fix flag flip ' +
    'float fly focus follow forbid force forecast forget forgive format formulate forward free freeze fund gather ' +
    'gauge generate get give go grab grant group grow guarantee guess guide halt hand handle hang happen have head ' +
    'hear help hesitate highlight hire hit hold honor hook hope host hurry identify ignore illustrate imagine ' +
    'implement import improve include incorporate increase indicate inform initiate inquire insert inspect install ' +
    'instruct insure integrate intend interpret interview introduce invest investigate invite involve issue itemize ' +
    'join judge jump justify keep kick kill know land last launch lay lead learn leave lend let leverage liaise limit ' +
    'link list listen live load locate lock log look loop lose love lower mail maintain make manage map mark market ' +
    'match maximize measure meet mention merge message migrate mind minimize miss mitigate modify monitor move name ' +
    'navigate negotiate nominate note notice notify nudge obtain offer open operate oppose opt order organise ' +
    'organize outline overlook overrule owe own pack park participate pass paste pause pay perform permit phone pick ' +
    'ping place plan play plead plug point poll pop post postpone practice pray prefer prepare present preserve press ' +
    'prevent price print prioritise prioritize proceed process procure produce progress prohibit project promise ' +
    'promote proof proofread propose protect prove provide publish pull purchase pursue push put query question quit ' +
    'quote raise rank rate reach read realise realize reboot recall receive recheck recognise recognize recommend ' +
    'reconcile reconsider record recruit recycle redirect redo redraft reduce refer refine refrain refund refuse ' +
    'regard register reject relate relax relay release rely remain remember remind remove rename renew rent ' +
    'reorganize repair repeat rephrase replace reply report represent request require rerun reschedule research ' +
    'resend reserve reset resolve respect respond rest restart restrict resubmit resume retain retract retrieve retry ' +
    'return retweet reveal reverse revert review revise revisit revoke reward rewrite ride roll rotate route rule run ' +
    'rush save say scan schedule score scrap scroll search secure see seek select sell send separate serve set settle ' +
    'setup share shift ship shoot shop shorten show shut sign signal simplify sit sketch skip sleep slow solicit ' +
    'solve sort source speak specify spend split spread stage stand start state stay step stick stop store stress ' +
    'strike study submit subscribe substitute suggest summarise summarize supply support suppose surround survey ' +
    'suspend swap switch synchronize table take talk target teach tell tend test text thank think throw tidy tie ' +
    'tighten touch track trade train transfer translate travel treat trigger trim trust try tune turn tweak type ' +
    'uncheck understand undertake undo uninstall unite unlock unsubscribe update upgrade upload urge use utilize ' +
    'validate verify view visit volunteer vote wait wake walk want warn wash watch weigh welcome win wire wish ' +
    'withdraw withhold wonder work worry wrap write yield'
  ).split(' '),
);
