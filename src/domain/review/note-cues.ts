// Cues that the rules for notes about people share. Plain patterns over a sentence's flat words; none has state.

/** Somebody spoke of themselves, or told the writer openly: what was heard from the person may stand. */
export const heardFromThem =
  /(?:^|[,;:(–—-] ?|\b(?:he|she|they|who|and|also|has|have|just|openly|herself|himself) )(?:said|says(?! the (?:whole |entire )?(?:floor|canteen|office|driver|porter))|told (?:me|us|the (?:team|board|room|group|meeting|whole \w+)|everyone|everybody)|mentioned|explained|announced|informed (?:me|us))\b|\b(?:in (?:his|her|their) (?:own )?words|by (?:his|her|their) own account|(?:he|she|they) (?:said|told (?:me|us)) so|(?:said|told (?:me|us)|mentioned|brought) (?:it|this|that|so) (?:him|her|them)sel(?:f|ves)|(?:calls?|called|describes?|described) (?:it|him|her|them)sel(?:f|ves))\b/i;

/** The writer speaks of themselves. */
export const ofTheWriter =
  /\b(?:i|i'm|i am|i was|i feel|i felt|i've|i have|i had|me|myself|we|we're|we are|we were)(?: (?!(?:he|she|they|that)\b)\w+){0,2} $|\b(?:my|our)(?: own)? (?:\w+ )?$/i;

/** Hearsay: it came round by others. */
export const hearsay =
  /\b(?:apparently|allegedly|supposedly|reportedly|rumou?rs?|rumou?red|gossip|grapevine|hearsay|they say|people (?:say|are saying|whisper|talk)|everyone (?:says|knows|is saying)|everybody (?:says|knows|is saying)|(?:half|most of|all of) (?:the|our) \w+ (?:says?|knows?|thinks?|talks?|is talking)|word (?:is|has it|on the)|it's said|it is said|is said to|are said to|(?:i|we) (?:hear|heard|overheard|gather)|(?:someone|somebody|a (?:friend|colleague|bird)|a little bird|\p{Lu}\p{Ll}+) (?:told me|told us|heard|says she|says he|saw (?:him|her|them)|whispered|let slip|reckons|swears)|heard (?:from|that|it|she|he|they|via|in|about|the)|\p{Lu}\p{Ll}+ says (?:she|he|they)|everyone has noticed|says? the (?:whole )?(?:floor|canteen|team|office|building|ward|shop|driver|secretary|porter|receptionist)|the (?:secretary|driver|porter|receptionist|cleaner|assistant|trainee|intern|canteen)(?: \w+)? (?:told|says|said|let)|between (?:you and me|us|ourselves)|don't (?:tell|repeat|pass)|keep (?:it|this) (?:quiet|to yourself)|off the record|story goes|talk of the|the talk is|talk in the|saw (?:him|her|them) (?:with|leaving|coming|at)|seen (?:with|leaving))\b/iu;

/** How a note can be said instead: closes each `why`. */
export const instead = 'They could read this some day: write what was seen or heard instead, or leave it out.';
