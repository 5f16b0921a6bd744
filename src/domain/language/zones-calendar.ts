/** Month words of headers in the languages mail programs speak, whole and short, without dots; in order from January. */
const monthWords: readonly string[] = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari tammikuu tammik tammi tammikuuta styczeń sty stycznia leden led ledna január januára ianuarie ian януари январь янв января січень січ січня ocak oca ιανουαρίου ιανουάριος ιαν يناير ינואר ינו tháng_1 januarie',
  'february feb februar février févr fév febrero fevereiro fev febbraio februari helmikuu helmik helmi helmikuuta luty lut lutego únor úno února február februára febr februarie февруари февраль февр фев февраля лютий лют лютого şubat şub φεβρουαρίου φεβ فبراير פברואר פבר',
  'march mar märz mär mrz mars marzo março maart mrt marts maaliskuu maalisk maalis maaliskuuta marzec marca březen bře března marec március márc martie март марта мар березень бер березня mart μαρτίου μαρ مارس מרץ מרס maret',
  'april apr avril avr abril abr aprile huhtikuu huhtik huhti huhtikuuta kwiecień kwi kwietnia duben dub dubna apríl apríla április ápr aprilie април апрель апр апреля квітень квіт кві квітня nisan nis απριλίου απρ أبريل ابريل אפריל אפר',
  'may mai mayo maio maggio mag mei maj toukokuu toukok touko toukokuuta maja květen kvě května máj mája május май мая травень трав травня mayıs μαΐου μαΐ μαϊ مايو מאי',
  'june jun juni juin junio junho giugno giu kesäkuu kesäk kesä kesäkuuta czerwiec cze czerwca červen čvn června jún júna június iunie iun юни июнь июня июн червень черв чер червня haziran haz ιουνίου ιουν يونيو יוני',
  'july jul juli juillet juil julio julho luglio lug heinäkuu heinäk heinä heinäkuuta lipiec lip lipca červenec čvc července júl júla július iulie iul юли июль июля июл липень лип липня temmuz tem ιουλίου ιουλ يوليو יולי',
  'august aug août aou agosto ago augustus augusti elokuu elok elo elokuuta sierpień sie sierpnia srpen srp srpna augusta augusztus август авг августа серпень серп сер серпня ağustos ağu αυγούστου αυγ أغسطس اغسطس אוגוסט אוג agustus agu',
  'september sep sept septembre septiembre setembro set settembre syyskuu syysk syys syyskuuta wrzesień wrz września září zář septembra szeptember szept septembrie септември сентябрь сент сен сентября вересень вер вересня eylül eyl σεπτεμβρίου σεπ سبتمبر ספטמבר ספט',
  'october oct oktober okt octobre octubre outubro out ottobre ott lokakuu lokak loka lokakuuta październik paź października říjen říj října október októbra octombrie октомври октябрь окт октября жовтень жовт жов жовтня ekim eki οκτωβρίου οκτ أكتوبر اكتوبر אוקטובר אוק',
  'november nov novembre noviembre novembro marraskuu marrask marras marraskuuta listopad lis listopada listopadu novembra noiembrie noi ноември ноябрь нояб ноя ноября листопад лист листопада kasım kas νοεμβρίου νοε نوفمبر נובמבר נוב',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuu jouluk joulu joulukuuta grudzień gru grudnia prosinec pro prosince decembra decembrie декември декабрь дек декабря грудень груд гру грудня aralık ara δεκεμβρίου δεκ ديسمبر דצמבר דצמ',
];

/** Weekday words the same way, from Sunday. */
const weekdayWords: readonly string[] = [
  'sunday sun sonntag so dimanche dim domingo dom domenica zondag zo söndag sön søndag søn sunnuntai su niedziela niedz nie neděle ne nedeľa vasárnap duminică dum неделя нд воскресенье вс неділя pazar paz κυριακή κυρ الأحد ראשון minggu 日 星期日 星期天 周日 週日 日曜日 일 일요일',
  'monday mon montag mo lundi lun lunes segunda-feira seg segunda lunedì maandag ma måndag mån mandag man maanantai poniedziałek pon pondělí po pondelok hétfő luni понеделник пн понедельник понеділок pazartesi pzt δευτέρα δευ الاثنين الإثنين שני senin 月 星期一 周一 週一 月曜日 월 월요일',
  'tuesday tue tues dienstag di mardi mar martes terça-feira ter terça martedì dinsdag tisdag tis tirsdag tir tirs tiistai ti wtorek wt úterý út utorok ut kedd marți вторник вт вівторок salı sal τρίτη τρί الثلاثاء שלישי selasa 火 星期二 周二 週二 火曜日 화 화요일',
  'wednesday wed mittwoch mi mercredi mer miércoles mié mie quarta-feira qua quarta mercoledì woensdag wo onsdag ons keskiviikko ke środa śr śro středa st streda szerda sze miercuri сряда ср среда середа çarşamba çar τετάρτη τετ الأربعاء רביעי rabu 水 星期三 周三 週三 水曜日 수 수요일',
  'thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta-feira qui quinta giovedì gio donderdag torsdag tors tor torstai to czwartek czw čtvrtek čt štvrtok št csütörtök cs joi четвъртък чт четверг четвер perşembe per πέμπτη πέμ الخميس חמישי kamis 木 星期四 周四 週四 木曜日 목 목요일',
  'friday fri freitag fr vendredi ven viernes vie sexta-feira sex sexta venerdì vrijdag vr fredag fre perjantai pe piątek pt pią pátek pá piatok pi péntek vineri vin петък пт пятница пятниця cuma cum παρασκευή παρ الجمعة שישי jumat 金 星期五 周五 週五 金曜日 금 금요일',
  'saturday sat samstag sonnabend sa samedi sam sábado sáb sab sabato zaterdag za lördag lör lørdag lør lauantai la sobota sob so szombat szo sâmbătă sâm събота сб суббота субота cumartesi cmt σάββατο σάβ السبت שבת sabtu 土 星期六 周六 週六 土曜日 토 토요일',
];

const placesOf = (lists: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, words] of lists.entries()) {
    for (const word of words.split(' ')) places.set(word, [...(places.get(word) ?? []), place]);
  }
  return places;
};
const months = placesOf(monthWords);
const weekdays = placesOf(weekdayWords);

/** Hebrew writes "in" and the month as one word. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[.,'’ʼ׳]/g, '')
    .replace(/^ב(?=[\u05d0-\u05ea]{3})/, '');

/** The month a word names, 1 to 12; 0 where it names none. */
export const monthNamed = (word: string): number => {
  const found = months.get(plain(word))?.[0];
  return found === undefined ? 0 : found + 1;
};

/** The weekdays a word may name, 0 for Sunday; a short form can be of two languages. */
export const weekdaysNamed = (word: string): readonly number[] => weekdays.get(plain(word)) ?? [];
