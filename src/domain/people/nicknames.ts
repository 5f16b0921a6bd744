// One line for each name, short forms after it; English, German, French and Spanish names that offices meet.
const lines = `
abigail abby gail|abraham abe|albert al bert|alexander alex alec sandy|alexandra alex sandra|alfred al fred|allison ally
amanda mandy|andrew andy drew|angela angie|anthony tony|antonio toni tony|arthur art|barbara barb barbie|benjamin ben benny
bernard bernie|bradley brad|calvin cal|cameron cam|caroline carrie carol|catherine cathy kate katie cat|charles charlie chuck
charlotte lottie|cheryl cher|christian chris|christina chris tina christy|christine chris chrissy|christopher chris topher kit
clifford cliff|cynthia cindy|daniel dan danny|daniela dani|david dave davy|deborah deb debbie|dennis denny|derek rick
dominic dom nick|donald don donnie|dorothy dot dottie|douglas doug|edmund ed ted|eduardo edu lalo|edward ed eddie ted ned
eleanor ellie nora|elizabeth liz beth betty lizzie eliza libby|emily em|emmanuel manny|enrique quique|eugene gene
ferdinand ferdi|florian flo|frances fran|francesco franco cecco|francis frank|francisco paco pancho|franklin frank
frederick fred freddy|gabriel gabe|geoffrey geoff jeff|george georgie|gerald gerry jerry|gregory greg|guillermo memo
gustavo gus|harold hal harry|helena lena|henry harry hank|herbert herb bert|howard howie|ignacio nacho|isaac ike
isabel izzy bella|jacob jake|jacqueline jackie|james jim jimmy jamie|janet jan|jason jay|jeffrey jeff|jennifer jen jenny
jeremy jerry|jessica jess|joachim achim jochen|johannes hannes hans|john jack johnny jon|jonathan jon jonny|jose pepe
joseph joe joey|joshua josh|judith judy|julian jules|katharina kathi katja|katherine kate katie kathy kat|kathleen kathy
kenneth ken kenny|kimberly kim|lawrence larry laurie|leonard leo len lenny|louis lou louie|madeleine maddy|manuel manny manolo
margaret maggie meg peggy marge|maria mary|martin marty|matthew matt matty|maximilian max|maxwell max|megan meg|melissa mel
michael mike mick mickey micha|mitchell mitch|mohammed mo|nathan nate|nathaniel nate nat|nicholas nick nicky|nicole nicky
oliver ollie|pamela pam|patricia pat patty trish|patrick pat paddy|peter pete|philip phil pip|phillip phil|philippe phil
priscilla cilla|rafael rafa|randall randy|raymond ray|rebecca becky becca|reginald reg reggie|richard rick rich dick richie
robert rob bob bobby robbie bert|roberto beto|roderick rod|rodney rod|roland rolf|ronald ron ronnie|rosemary rose|russell russ
samantha sam|samuel sam sammy|sandra sandy|santiago santi|sebastian seb basti|sharon shari|sophia sophie|stephanie steph
stephen steve|steven steve|stuart stu|susan sue suzie|sylvia syl|tamara tammy|terence terry|teresa terry tess|theodore ted theo
thomas tom tommy|timothy tim timmy|tobias tobi|ursula uschi|valentina val|valerie val|veronica vero ronnie|victor vic
victoria vicky tori|vincent vince vinny|virginia ginny|walter walt wally|wendell wen|wilhelm willi|william bill will billy liam
wolfgang wolf|yolanda yoli|zachary zach zack`;

const full = new Map<string, Set<string>>();
for (const line of lines.split(/[|\n]/)) {
  const [name = '', ...short] = line.trim().split(' ');
  for (const one of short) full.set(one, (full.get(one) ?? new Set()).add(name));
}

/** Whether two first names, in lower case, are a name and its short form, or two short forms of one name. */
export const sameFirstName = (one: string, other: string): boolean => {
  const [ones, others] = [full.get(one), full.get(other)];
  return (
    ones?.has(other) === true ||
    others?.has(one) === true ||
    (ones !== undefined && others !== undefined && [...ones].some((name) => others.has(name)))
  );
};
