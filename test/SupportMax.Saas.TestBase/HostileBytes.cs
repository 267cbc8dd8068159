namespace SupportMax.Saas.TestBase;

/// <summary>Makes bytes that break the rules of WebSockets: each must end the line.</summary>
public static class HostileBytes
{
    private const byte Last = 0x80;
    private const byte Text = 1;
    private const byte Close = 8;
    private const byte Ping = 9;
    private const int AnnouncedMore = 4_000;
    private static readonly byte[] s_words = "{\"type\":\"heartbeat\"}"u8.ToArray();

    /// <summary>One breach, and how it is called.</summary>
    /// <param name="dice">Where chance comes from; the same seed makes the same bytes.</param>
    /// <param name="tooMany">More bytes than a frame may have.</param>
    public static (string Name, byte[] Bytes) Make(Random dice, int tooMany)
    {
        switch (dice.Next(12))
        {
            case 0:
                return ("not masked", RawSocket.Frame(Last | Text, s_words, isMasked: false));
            case 1:
                return ("reserved bits", RawSocket.Frame((byte)(Last | Text | ((1 + dice.Next(7)) << 4)), s_words));
            case 2:
                return ("unknown opcode", RawSocket.Frame((byte)(Last | (dice.Next(2) == 0 ? 3 + dice.Next(5) : 11 + dice.Next(5))), s_words));
            case 3:
                return ("long ping", RawSocket.Frame(Last | Ping, new byte[126 + dice.Next(1000)]));
            case 4:
                return ("ping in parts", RawSocket.Frame(Ping, s_words));
            case 5:
                return ("goes on without a beginning", RawSocket.Frame(Last, s_words));
            case 6:
                return ("begins twice", [.. RawSocket.Frame(Text, s_words), .. RawSocket.Frame(Last | Text, s_words)]);
            case 7:
                return ("negative length", RawSocket.Frame(Last | Text, s_words, announced: long.MinValue + dice.Next()));
            case 8:
                return ("close of one byte", RawSocket.Frame(Last | Close, [3]));
            case 9:
                return ("close with a code that there is not", RawSocket.Frame(Last | Close, [0, (byte)dice.Next(256)]));
            case 10:
                return ("no utf-8", RawSocket.Frame(Last | Text, [(byte)'"', (byte)(0xf8 + dice.Next(8)), (byte)dice.Next(256), (byte)'"']));
            default:
                return ("huge", [.. Enumerable.Range(0, 8).SelectMany(part => RawSocket.Frame(part == 0 ? Text : (byte)0, new byte[tooMany / 4]))]);
        }
    }

    /// <summary>Beginnings of frames whose rest never comes, and how they are called: nothing in them is wrong yet.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Unfinished { get; } =
    [
        ("one byte of a head", [Last | Text]),
        ("a head without its length", [Last | Text, 0x80 | 127, 0, 0]),
        ("a payload that is not all there", RawSocket.Frame(Last | Text, s_words, announced: AnnouncedMore)),
        ("a payload of which nothing but its length is there", RawSocket.Frame(Last | Text, [], announced: long.MaxValue)),
    ];
}
