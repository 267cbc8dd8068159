using System.Security.Cryptography;

namespace SupportMax.Saas.Mail.Threading;

/// <summary>
/// Names a conversation in a way that only the tenant's key can make: in the local part of the Reply-To address
/// (<c>support+r-token@example.org</c>) and in the Message-ID of every mail that we send.
/// </summary>
/// <param name="key">The tenant's secret, 32 bytes.</param>
public sealed class ReplyToken(byte[] key)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Mark = "r-";
    private const int SignatureLength = 10;
    private const int Length = 42;

    /// <summary>The token of a conversation: 42 letters and digits in lower case, because servers may change the case of an address.</summary>
    public string Create(Guid conversationId)
    {
        Span<byte> bytes = stackalloc byte[16 + SignatureLength];
        conversationId.TryWriteBytes(bytes, bigEndian: true, out _);
        HMACSHA256.HashData(key, bytes[..16])[..SignatureLength].CopyTo(bytes[16..]);
        return Encode(bytes);
    }

    /// <summary>The conversation; null when the token is not one of this key.</summary>
    public Guid? Read(string token)
    {
        if (token.Length != Length || !TryDecode(token.ToLowerInvariant(), out var bytes))
            return null;
        var expected = HMACSHA256.HashData(key, bytes.AsSpan(0, 16));
        return CryptographicOperations.FixedTimeEquals(expected.AsSpan(0, SignatureLength), bytes.AsSpan(16)) ? new Guid(bytes.AsSpan(0, 16), bigEndian: true) : null;
    }

    /// <summary>The mailbox's address with the token; null when the mailbox's own name is too long for it.</summary>
    public string? AddressFor(string mailbox, Guid conversationId)
    {
        var at = mailbox.LastIndexOf('@');
        var local = $"{mailbox[..at]}+{Mark}{Create(conversationId)}";
        return local.Length <= 64 ? local + mailbox[at..] : null;
    }

    /// <summary>The conversation that an address of ours names; null when it names none.</summary>
    public Guid? ReadAddress(string address)
    {
        var at = address.LastIndexOf('@');
        var plus = address.LastIndexOf("+" + Mark, StringComparison.OrdinalIgnoreCase);
        return plus < 0 || at < plus ? null : Read(address[(plus + 1 + Mark.Length)..at]);
    }

    /// <summary>The Message-ID of a message that we send.</summary>
    public string MessageIdFor(Guid conversationId, long sequence, string domain) => $"{Mark}{Create(conversationId)}.{sequence}@{domain}";

    /// <summary>The conversation that a Message-ID of ours names; null when it is not ours.</summary>
    public Guid? ReadMessageId(string messageId)
    {
        var dot = messageId.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && messageId.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? Read(messageId[Mark.Length..dot]) : null;
    }

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[Length];
        var (bits, count, at) = (0, 0, 0);
        foreach (var value in bytes)
        {
            bits = ((bits << 8) | value) & 0xFFF;
            count += 8;
            for (; count >= 5; count -= 5)
                text[at++] = Alphabet[(bits >> (count - 5)) & 31];
        }

        if (count > 0)
            text[at] = Alphabet[(bits << (5 - count)) & 31];
        return new string(text);
    }

    private static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = new byte[16 + SignatureLength];
        var (bits, count, at) = (0, 0, 0);
        foreach (var character in text)
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
                return false;
            bits = ((bits << 5) | value) & 0xFFF;
            count += 5;
            if (count < 8 || at == bytes.Length)
                continue;
            count -= 8;
            bytes[at++] = (byte)(bits >> count);
        }

        return at == bytes.Length;
    }
}
