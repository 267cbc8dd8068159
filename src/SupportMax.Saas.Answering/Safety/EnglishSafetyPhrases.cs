using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>English phrases, on words in lower case with single spaces between them and without apostrophes.</summary>
internal static partial class EnglishSafetyPhrases
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Wish = "(want|wanna|wanted|going|gonna|planning|plan|ready|trying|need|wish|decided|prefer|id rather|would rather|d rather|thinking (of|about)|thought (of|about))( to)?( just| really| only)?";

    private const string Near = "(husband|wife|partner|boyfriend|girlfriend|father|mother|dad|mom|mum|stepdad|stepfather|stepmother|ex|uncle|brother|boss|roommate|somebody|someone|he|she)";

    [GeneratedRegex(
        @"\b(kill|killing|hang|hanging|drown|drowning|poison|poisoning|hurt|hurting|harm|harming|unalive|cutting|stab|stabbing) (myself|my self|himself|herself|themselves|themself)\b(?! (laughing|with laughter|off))"
        + @"|\b(shoot|shooting) (myself|himself|herself|themselves)\b(?! in the foot)|\bcut (myself|herself|himself)\b(?! (off|out|some|a|loose|short))|\bend myself\b"
        + @"|\bsuicid(e|al)\b(?! (squad|mission|burn|commit|doors?|prevention (charity|organi[sz]ation|nonprofit|project|app|team|awareness)))"
        + @"|\b" + Wish + @" (die|be dead|end it all|end my (own )?life|take my (own )?life|not (be alive|exist|live|wake up)|never wake up|stop living)\b(?! (for|laughing|sure|certain|serious|right|wrong))"
        + @"|\b(end|ends|ending|ended|take|taking|took) (my|his|her|their) (own )?li(fe|ves)\b(?! (easier|back|in))|\b(end|ending) it all\b"
        + @"|\bbetter off (dead|without me)\b|\bno (reason|point|will) (to|in|for) (live|living|go on living)\b|\bnothing (left )?to live for\b|\b(my )?life (is|isnt|is not|has become) (not |no longer )?(worth living|pointless|meaningless)\b"
        + @"|\b(dont|do not|didnt|cant|cannot) (want to|wanna|wish to) (live|be alive|exist|be here|be on this (earth|planet|world)|wake up)( (anymore|any more|any longer|like this|tomorrow|with this pain)|(?= $))"
        + @"|\b(cant|cannot|can not) (go on living|live (anymore|any more|like this)|go on (anymore|any more)(?= $))|\b(tired|sick) of (living|life|being alive)\b|\bwish (that )?i (was|were) (dead|never born)\b"
        + @"|\bself ?(harm|harming|injury|injuring|mutilation)\b|\b(took|take|taking|swallowed|swallow) (an overdose|(a bottle|all|too many|a lot) (of )?(my |the |these )?(pills|sleeping pills|tablets|medication))\b"
        + @"|\b(overdosed|overdosing)\b|\boverdose (on|of|with) (pills|medication|drugs|sleeping)\b|\b(slit|cut|cutting|slitting) (my|her|his) (wrists?|veins|throat|arms)\b"
        + @"|\bjump(ing)? (off (a|the) (bridge|roof|building|balcony)|in front of (a|the) (train|bus|car))\b|\bgoodbye cruel world\b|\bkms\b|\bthis is my (last message|goodbye note|suicide note)\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex SelfHarm();

    [GeneratedRegex(
        @"\b(ill|i will|i am going to|im going to|im gonna|i am gonna|going to|gonna|want to|wanna) (kill|murder|shoot|stab|strangle|rape|bomb|hunt down|beat up|hurt) "
        + @"(you|him|her|them|everyone|everybody|somebody|someone|people|my (wife|husband|boss|kids|children|family|ex|coworkers?|colleagues?)|your (family|staff|team|kids|children|people))\b(?! (an?|some|over|another) )"
        + @"|\b(kill|murder|shoot|stab|rape) you( all)?\b(?! (an?|some|over|another) )|\b(i know|ill find) where you live\b|\bbomb threat\b|\b(planted|put|there is|theres) a bomb\b|\bblow up (your|the|this) (office|building|house|school|headquarters)\b"
        + @"|\b(burn|shoot) (down |up )(your|the) (office|building|house|school|place)\b|\b(come|coming) to your (office|house|home|building) with a (gun|knife|weapon)\b|\bmass shooting\b"
        + @"|\bmy " + Near + @" (\w+ ){0,3}(beats|hits|hit|beat|abuses|abused|raped|rapes|molested|molests|strangled|chokes|choked|hurts|threatens|threatened|stalks|is (beating|hitting|abusing|hurting|threatening|raping|stalking|molesting)) "
        + @"(me|us|my (son|daughter|kids|children|child|mother|sister|brother))\b"
        + @"|\b(threatens|threatened|threatening) to (kill|hurt|shoot|murder|rape) (me|us|my \w+)\b"
        + @"|\b(i|we|i am|im|i was|we are|were|ive been|i have been|my (child|son|daughter|sister|mother|friend) (is|was)) (being |getting |been |sexually |physically )*(abused|raped|molested|beaten up|stalked|kidnapped|trafficked|sexually assaulted)\b"
        + @"|\bdomestic (violence|abuse)\b|\b(child|sexual) abuse\b|\bchild porn(ography)?\b|\b(im|i am|we are|were|my (life|child|daughter|son|friend) is|my kids are) (in (great |serious |immediate )?danger|being attacked)\b|\b(im|i am) (being )?held hostage\b"
        + @"|\b(fear|afraid|scared) for (my|our|her|his) (own )?(life|lives|safety)\b|\b(someone|somebody|he|she|my \w+) (is|has) (not breathing|stopped breathing|having a heart attack|bleeding to death|unconscious)\b"
        + @"|\b(im|i am) (having a heart attack|bleeding to death)\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex Danger();

    [GeneratedRegex(
        @"\b(fuck|f ck|fck) (you|u|off|ur|yourself|yourselves|your|all of you)\b|\bscrew you\b|\bgo to hell\b|\bdrop dead\b|\bkys\b|\bkill your ?self\b|\bhope you( all)? (die|rot|burn|get (cancer|fired|hurt))\b"
        + @"|\b(you|u|youre|ur|you are|you guys are|your (team|staff|people|agents) (is|are)|are you|bunch of|pack of|such) ((all|a|an|such|just|so|the|fucking|bloody|goddamn|damn|stupid|dumb|lazy|worthless|useless|complete|total|absolute|little|dirty|ugly|fat|bunch of|pack of|filthy) ){0,5}"
        + @"(idiots?|morons?|assholes?|arseholes?|bitch(es)?|cunts?|bastards?|pricks?|dickheads?|retards?|retarded|scumbags?|imbeciles?|wankers?|whores?|sluts?|scum|pieces? of (shit|crap|garbage|trash)|motherfuckers?|cretins?|dumbass(es)?)\b(?! proof)"
        + @"|\b(suck my (dick|cock)|eat shit|stupid (bitch|cunt|whore)|shut (the fuck|your mouth)|son of a bitch)\b|\bnigg(er|a)s?\b|\bfaggots?\b|\bkikes?\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex Abuse();
}
