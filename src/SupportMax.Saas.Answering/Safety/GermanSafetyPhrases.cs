using System.Text.RegularExpressions;

namespace SupportMax.Saas.Answering;

/// <summary>German phrases, on words in lower case with single spaces between them.</summary>
internal static partial class GermanSafetyPhrases
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Near = "(mann|frau|freund|freundin|partner|partnerin|vater|mutter|stiefvater|stiefmutter|ex|onkel|bruder|chef|mitbewohner|exmann|exfrau)";

    private const string Victim = "(mich|uns|meine[nm]? (sohn|tochter|kind|kinder|mutter)|mein kind)";

    private const string Violence = "(schlägt|schlug|geschlagen|misshandelt|missbraucht|vergewaltigt|bedroht|verprügelt|gewürgt|würgt|stalkt)";

    private const string Insult = "(arschloch|arschlöcher|wichser|wixer|hurensohn|hurensöhne|idiot|idioten|vollidiot|vollidioten|trottel|volltrottel|schlampe|missgeburt|missgeburten|drecksau|drecksäue|fotze|spast|spasti|spasten|mistkerl|dreckskerl|drecksack|schwachkopf|schwachköpfe|hirnlosen?|dumme kuh|dumme sau|penner)";

    [GeneratedRegex(
        @"\b(selbstmord|suizid|freitod)\w*\b|\bselbstverletz\w*|\blebensmüde\b|\bsuizidal\b|\bmich (jetzt |heute |selbst |selber |wirklich |einfach |am liebsten |nur noch )*(umbringen|umzubringen|umgebracht|töten|zu töten|erhängen|aufhängen|erschießen|erschiessen|vergiften|ertränken|ritzen|zu ritzen|verletzen|zu verletzen|vor (den|einen) zug)\b"
        + @"|\b(bring|bringe) mich (\w+ ){0,3}um\b|\b(ritze|töte|erhänge|erschieße|erschiesse) mich\b|\bmir (\w+ ){0,2}(das leben (zu )?nehmen|etwas (an|anzu)tun|was (an|anzu)tun|etwas antue|was antue|die pulsadern)\b|\b(nehme|nehm) mir das leben\b|\btu(e)? mir (was|etwas) an\b"
        + @"|\bsich (\w+ ){0,2}(das leben nehmen|umbringen|etwas antun|was antun|umgebracht)\b|\b(mein|meinem) leben (ein ende|zu beenden|beenden)\b|\bpulsadern\b"
        + @"|\b(will|möchte|mag|wollte|würde|kann)( ich)? (\w+ ){0,2}(nicht mehr leben|nicht länger leben|sterben|tot sein|nicht mehr aufwachen|nicht mehr da sein|nicht mehr hier sein)\b|\bnicht (mehr|länger) leben (will|möchte|kann|mag)\b|\bsterben (will|möchte)\b"
        + @"|\b(wäre|wär) (ich )?(doch |nur |lieber |am liebsten |besser )*tot\b|\bwünsch\w* (mir )?(ich wäre|zu sterben|den tod|tot)\b|\b(ohne mich|tot) besser dran\b"
        + @"|\b(keinen|keinerlei|kein) (sinn|grund) mehr (im leben|zu leben|weiterzuleben)\b|\bhat (das|mein) leben (noch )?einen sinn\b|\b(leben|alles) hat (doch )?keinen sinn mehr\b|\bvon (der|einer) brücke (zu )?(springen|spring\w*)\b|\b(ganze|alle|zu viele) (packung )?(schlaf)?tabletten (genommen|geschluckt)\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex SelfHarm();

    [GeneratedRegex(
        @"\b(bringe?|werde|will|könnte) (ich )?(dich|euch|sie alle|ihn|meine? " + Near + @"|alle) (\w+ ){0,3}(um|umbringen|töten|abstechen|erschießen|erschiessen|abknallen|kaltmachen|zusammenschlagen)\b|\bich (töte|ersteche|erschieße|erschiesse|vergewaltige) (dich|euch|sie|ihn|alle)\b"
        + @"|\bich mache? (dich|euch) (kalt|fertig|platt)\b|\bich weiß wo (du|ihr) wohnst?t?\b|\bbombendrohung\b|\b(eine )?bombe (gelegt|legen|platziert|hochgehen)\b|\b(büro|gebäude|haus|laden) (anzünden|abfackeln|in die luft (jagen|sprengen))\b|\bamok(lauf)?\b"
        + @"|\bmeine? " + Near + @" (hat |wird )?(" + Victim + @" (\w+ ){0,2}" + Violence + @"|" + Violence + @" " + Victim + @")\b"
        + @"|\b(ich|wir) (werde|wurde|werden|wurden|bin|sind) (\w+ ){0,3}(vergewaltigt|missbraucht|misshandelt|verprügelt|entführt|gestalkt|sexuell belästigt|mit dem tod\w* bedroht)\b|\bhäusliche gewalt\b|\b(kindes|kinder)?missbrauch (an|von|eines|meiner|meines) (kind\w*|tochter|sohn\w*|mir)\b|\bkindesmissbrauch\b|\bkinderporn\w*\b|\bsexueller missbrauch\b"
        + @"|\b(ich bin|wir sind|mein leben ist|mein kind ist|meine tochter ist|mein sohn ist) in (großer |akuter )?(gefahr|lebensgefahr)\b|\bangst um (mein|unser|ihr|sein) leben\b|\btodesangst\b|\bmit dem tod(e)? bedroht\b|\b(atmet nicht|bewusstlos|herzinfarkt|verblutet)\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex Danger();

    [GeneratedRegex(
        @"\bfickt? (dich|euch|deine?|eure?)\b|\bverpiss (dich|euch)\b|\bverpisst euch\b|\b(halt|haltet)s? (die fresse|s maul|das maul|dein maul|eure fresse|euer maul|deine fresse)\b|\bhalts maul\b|\bleckt? mich( doch)?( am arsch)?\b|\bgeht? sterben\b|\bverreckt?\b|\bfahrt? zur hölle\b|\bbring dich um\b"
        + @"|\b(du|ihr|sie|euch|dich|ihnen) ((seid|bist|sind|doch|alle|echt|alles|nur|wirklich|ein|eine|so|solche|solch|dummes?|blödes?|blöder|dummer|verdammtes?|verdammter|verfickten?|verficktes|elender|elende|faulen?|unfähigen?|riesen|komplette|totale|haufen|kleines?|dreckiges?) ){0,6}" + Insult + @"\b"
        + @"|\b(so ein|haufen|lauter|ihr) (arschloch|arschlöcher|wichser|hurensöhne|vollidioten|idioten)\b|\bhurensöhne?\b|\bfick dich\b|\bmissgeburt(en)?\b",
        Options, MessageKinds.LongestMatch)]
    public static partial Regex Abuse();
}
