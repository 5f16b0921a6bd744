/*
 * English words that are nobody's name and no project's: they may begin a sentence with a capital and say nothing of whom it
 * is about. Words that are first names too (Will, Mark, Grace, May) are left out on purpose.
 */
const listed = `
i i'd i'll i'm i've we we'd we'll we're we've you he she it it's they this that that's these those there there's here who what what's
when where which while why how whether whoever whatever a an the my our your his her its their mine ours some any each every
either neither both all most many much more less few fewer several enough another other others such same own no none nobody
nothing not never one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred half twice once first second
third last next and or but nor so yet if then than as because since until unless though although however also too only even just still
already again always often usually sometimes rarely seldom soon later early earlier late today tomorrow yesterday tonight now
about above across after against along among around at before behind below beneath beside besides between beyond by despite down during
except for from in inside instead into like near of off on onto out outside over past per through throughout to toward towards under up upon via
with within without yes please thanks maybe perhaps really very quite rather almost nearly about roughly together apart
am is are was were be been being have has had having do does did done doing can cannot can't could should would might must shall
don't doesn't didn't isn't aren't wasn't weren't won't wouldn't shouldn't couldn't haven't hasn't hadn't let let's
accept accepted add added adding adjusted admit admitted agree agreed aim aimed allow allowed analysed analyzed announce announced answer answered answering
ask asked asking assume assumed automated avoid avoided balanced became become began begin begun bought break bring bringing broke brought build building built
call called calling came carried caught change changed changing check checked choose chose clean cleaned cleared close closed closing collected combined come
coming compared complete completed confirm confirmed connect connected consolidated coordinated corrected count counted cover covered create created cut cutting
deal dealt decide decided decreased defined delayed delegate delegated deliver delivered delivering deployed describe described design designed
developed digitised digitized discovered discuss discussed documented double doubled dropped earned eased edited eliminated ended ensured entered established expanded
expect expected explain explained extended facilitated fail failed fell fill filled find finding finish finished fix fixed fixing focus focused follow followed forget
forgot found gather gathered gave get getting give given giving go goes going gone got grew grow guess guided had halved handed handle handled handling
hear heard held help helped helping hire hired hold identified implemented improve improved improving include included increase increased increasing introduce
introduced invite invited joined keep keeping kept knew know launched lead leading learn learned learning learnt leave leaving led left listen listened
look looked looking lost lower lowered made make making managed measure measured meet meeting merge merged met migrated moved moving named need needed negotiated
note noted offer offered open opened opening ordered organised organized overcame paid pass passed pay phone phoned pick picked planned planning
prepare prepared preparing present presented prevented print printed promise promised propose proposed prove proved provided published pulled pushed put
raise raised raising ran reach reached read reading rebuilt received recovered redesigned reduce reduced reducing reflect refused reject rejected released
remember remembered remove removed renewed repaired repeat repeated replace replaced reply replied report reported reporting request resolved respond responded restored
review reviewed revised rolled run running said save saved saving saw say schedule scheduled see seen select selected send sending sent set settled setting share
shared shift shipped shorten shortened show showed showing shown simplified slow slowed sold solved sort sorted speak speaking spend spent split spoke
stabilised stabilized standardised standardized start started starting stay stayed stop stopped stopping streamlined strengthened suggest suggested summarise summarised support
supported take taken taking talk talked talking taught tell telling test tested testing think thinking thought told took tracked train trained training transferred
tried tripled trust try trying turn turned unblocked understand understood unified updated upgraded use used using visited wait waited waiting walked want wanted watched went
win won work worked working wrap wrapped write writing written wrote
ability access account accounts action actions advice agenda answers approach asks audit average back backlog bad bad better best big board books bookings budget
bugs calls capacity care case cases cash change changes checklist choice clear clients closing comments complaints complexity confidence conflict contact contracts
control cost costs credit customers cycle daily dashboard data date dates day days deadline deadlines decision decisions deliveries demand department difficult
documentation documents draft drafts drivers easy effort email emails error errors estimate estimates everybody everyone everything evidence
example examples expectations fair fast faster feedback figure figures files final finance five-minute follow-up forecast form forms full general goal goals good great group guidance
half hard headcount high hour hours idea ideas impact important incident incidents information initiative inventory invoice invoices issue issues items job key large lead lesson
lessons letter letters level line lines list lists little load long low mail mails main manual meetings message messages method minutes mistake mistakes
money month monthly months morning new news number numbers objection objections office onboarding operations option options order orders output owner page paper
part parts patience people performance permission person pilot plan plans point points practice preparation pressure priorities priority problem problems process
processing production productivity progress project projects promises proposal proposals purpose quality question questions queue queues quick quiet quarter quarterly
rate reason reasons recruiting relationship reports requests response responses result results returns rework right risk risks role room rule rules sales satisfaction
schedule scope security self service session sessions shifts short silence simple single sites slides small smaller somebody someone something space speed
spreadsheet staff stakeholders standard state status step steps stock story strong structure subject success summary supplier suppliers surprise surprises survey system
table target targets task tasks team teams technical template tests thing things throughput ticket tickets time times timing tone tool tools topic topics total
traffic transparency travel trouble turnaround turnover uncertainty unplanned update updates urgent useful users value version visits volume waiting warehouse warning waste
week weekly weeks whole wins word words workload workshop workshops worth wrong year yearly years zero
ahead anybody anyone anything anyway away barely beforehand briefly carefully clearly closely consistently currently directly easily eventually exactly finally
frequently fully generally gradually greatly hardly immediately initially largely lately mainly mostly nearly occasionally originally overall overnight partly
politely previously probably promptly publicly quickly quietly recently regularly significantly simply slightly slowly somewhere steadily successfully suddenly
therefore thus ultimately weekly whenever wherever
`;

const words = new Set(listed.trim().split(/\s+/));

/** Whether a word, in any case, is a plain English word that may open a sentence. */
export const isCommonWord = (word: string): boolean => words.has(word.toLowerCase().replaceAll('’', "'"));

/** Names that are words as well: alone they mean somebody only where they are written large and not at a beginning. */
export const alsoWords =
  /^(?:will|mark|may|grant|bill|art|rob|sue|pat|drew|rich|chase|hope|faith|grace|joy|rose|dawn|frank|miles|chance|young|long|price|page|reed|stone|wood|woods|brown|white|black|green|king|day|read|case|cash|bank|banks|field|fields|west|north|east|law|lane|park|parks|gray|rush|best|good|little|short|small|hand|hall|hill|lake|rice|rivers|summer|april|june|august|major|marsh|power|powers|sharp|strong|swift|waters|wise|worth|just|dean|guy|rod|don|gene|jack|nick|pierce|skip|victor|wade|ward|august|iris|ray|jan|max|van|den|von|der|de|del|los|san|the|and|for|dr|mr|mrs|ms)$/i;
