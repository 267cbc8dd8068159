using CsvHelper;

namespace SupportMax.Saas.Conversations;

/// <summary>On messages that the model was not trained on.</summary>
public sealed class FrustrationModelTests
{
    private static readonly string[] s_upset =
    [
        "I have called you six times this week and still nothing has happened", "Is it really so hard to send one simple invoice?", "You broke it again, congratulations",
        "I'm tired of your excuses", "Nobody replies to my mails, this is the fourth one", "I pay you every month and get nothing in return", "Another day, another crash. I'm so done",
        "You just ignore what I write", "This has cost me a whole weekend", "Never again", "Your chat is a waste of time", "I am beyond angry",
        "Ich habe diese Woche sechsmal angerufen und es ist immer noch nichts passiert", "Ist es wirklich so schwer, eine Rechnung zu schicken?", "Schon wieder kaputt, herzlichen Glückwunsch",
        "Ich habe Ihre Ausreden satt", "Keiner antwortet auf meine Mails, das ist die vierte", "Ich zahle jeden Monat und bekomme nichts dafür", "Sie ignorieren einfach, was ich schreibe",
        "Das hat mich ein ganzes Wochenende gekostet", "Nie wieder bei Ihnen", "Ihr Chat ist reine Zeitverschwendung", "Ich bin stinksauer", "Warum antwortet hier niemand?!",
    ];

    private static readonly string[] s_calm =
    [
        "How often do you send invoices?", "I called this morning, could you call me back?", "The update changed the menu, where is the export now?", "I paid twice, which payment do you keep?",
        "What is the fourth step in the guide?", "Can I work on it at the weekend?", "My chat history is gone after I changed browsers, is that normal?", "Who replies to mails on Sundays?",
        "I get an empty page after signing in", "Please take my name off the list", "The second user cannot see the board", "What do I get for the monthly price?",
        "Wie oft schicken Sie Rechnungen?", "Ich habe heute Morgen angerufen, rufen Sie zurück?", "Wo ist der Export nach dem Update?", "Ich habe zweimal bezahlt, welche Zahlung gilt?",
        "Was ist der vierte Schritt der Anleitung?", "Kann ich auch am Wochenende abholen?", "Mein Verlauf ist nach dem Browserwechsel weg, ist das normal?", "Wer antwortet sonntags auf Mails?",
        "Nach dem Anmelden bleibt die Seite leer", "Bitte nehmen Sie mich aus dem Verteiler", "Die zweite Person sieht die Tafel nicht", "Was bekomme ich für den Monatspreis?",
    ];

    [Fact]
    public void Most_upset_messages_are_found_and_no_calm_one_is_taken_for_upset()
    {
        var found = s_upset.Count(text => CustomerMood.Of(text).IsUpset);
        found.ShouldBeGreaterThanOrEqualTo(s_upset.Length / 2, $"{found} of {s_upset.Length}: missed {string.Join(" | ", s_upset.Where(text => !CustomerMood.Of(text).IsUpset))}");
        s_calm.Where(text => CustomerMood.Of(text).IsUpset).ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_questions_that_measure_the_engine_at_most_three_in_a_hundred_sound_upset()
    {
        var questions = new[] { "northwind-questions.csv", "northwind-heldout.csv" }.SelectMany(Read).ToList();
        var upset = questions.Where(question => CustomerMood.Of(question).IsUpset).ToList();
        upset.Count.ShouldBeLessThanOrEqualTo(questions.Count * 3 / 100, $"{upset.Count} of {questions.Count}: {string.Join(" | ", upset)}");
    }

    private static List<string> Read(string file)
    {
        using var reader = CsvReader.FromFile(RepositoryFolder.Combine("etc", "evaluation", file));
        reader.ReadHeader();
        var questions = new List<string>();
        while (reader.Read())
            questions.Add(reader.GetString(0));
        return questions;
    }
}
