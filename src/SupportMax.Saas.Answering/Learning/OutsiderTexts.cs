using System.Runtime.CompilerServices;

namespace SupportMax.Saas.Answering;

/// <summary>
/// Messages of every kind that hardly any support base answers, written for this product: what people also type into a chat. They teach a base to refuse.
/// </summary>
internal static class OutsiderTexts
{
    private static readonly ConditionalWeakTable<ISentenceEncoder, float[][]> s_encodings = [];

    /// <summary>The messages.</summary>
    public static readonly string[] All =
    [
        "what's the weather like tomorrow", "tell me a joke", "who won the game last night", "can you write a poem about the sea",
        "what is the capital of Australia", "how tall is the Eiffel tower", "I had a terrible day", "my dog ate my homework",
        "are you a robot or a real person", "do you like music", "how do I cook rice without it sticking", "what's 17 times 24",
        "is your company hiring at the moment", "I'd like to apply for the internship", "we sell promotional pens, who handles purchasing",
        "can I get a quote for redecorating your office", "please remove me from your mailing list of printed catalogues",
        "what do you think about politics", "recommend me a film for tonight", "how long does it take to fly to Tokyo",
        "my neighbour plays loud music, what can I do", "do you know a good dentist around here", "which phone should I buy",
        "how do I change a flat tyre", "why is the sky blue", "what does this song mean", "I think I left my umbrella in your lobby",
        "can you call me a taxi", "is it legal to record a call in Spain", "translate good morning into Japanese",
        "what stocks should I invest in", "how many calories are in an apple", "my washing machine is leaking",
        "could you proofread my essay", "who is your chief executive", "where are your offices and can I visit",
        "I saw your stand at the trade fair", "we would like to sponsor your event", "can I interview someone for our podcast",
        "is there parking near your building", "my package with shoes never came", "the pizza was cold when it arrived",
        "I want to return this jacket, it is too small", "do you have this in blue, size 42", "my flight was cancelled, what now",
        "the hotel overbooked us", "how do I get my driving licence renewed", "my prescription has run out",
        "can you recommend a lawyer", "how do I train for a marathon", "set an alarm for six", "turn on the lights in the kitchen",
        "play some jazz", "what time is it in New York", "remind me to buy milk", "how old are you", "sing me a song",
        "what is the meaning of life", "flip a coin", "my tooth hurts", "I'm bored", "tell me something interesting",
        "when does the supermarket close", "how do you spell necessary", "is it going to snow", "I lost my cat",
        "what should I have for dinner", "how do I remove red wine from a carpet", "who painted the Mona Lisa",
        "my landlord will not give back the deposit", "what is the exchange rate of the yen", "find me a flight to Lisbon",
        "how many people live in Canada", "what year did the war end", "explain quantum physics to me",
        "the printer on my desk is out of toner", "my laptop will not turn on", "the wifi in the train does not work",
        "my keyboard has coffee in it", "how do I take a screenshot on this computer", "the screen of my phone is cracked",
        "which spreadsheet formula adds a column", "can you fix my colleague's computer", "our office chair is broken",
        "when is the next public holiday", "who is on call in our own IT department", "can my boss see what I write to you",
        "I need help with my tax return", "how do I register a company", "what does GmbH mean", "please write a reference for me",
        "did you get the fax I sent", "the man on the phone was rude to me yesterday", "thanks to Anna who helped me last week",
        "I will think about it", "ok let me check", "one moment please", "never mind, found it", "that is not what I asked",
        "hmm interesting", "as I said before", "my order number is 48213", "see the attached picture", "it is urgent!!!", "still waiting",
        "asdf qwer", "test test", "lorem ipsum dolor sit amet", "blue seven table running", "42",
    ];

    /// <summary>Their encodings, in order: the same for every base, so each encoder makes them once.</summary>
    public static float[][] Encodings(ISentenceEncoder encoder) => s_encodings.GetValue(encoder, Encode);

    private static float[][] Encode(ISentenceEncoder encoder)
    {
        var encodings = new float[All.Length * encoder.Dimensions];
        encoder.EncodeBatch(All, encodings, CancellationToken.None);
        return [.. encodings.Chunk(encoder.Dimensions)];
    }
}
