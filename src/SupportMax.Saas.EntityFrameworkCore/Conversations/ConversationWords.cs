using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Conversations;

/// <summary>Finds conversations in one message of which all words stand, or begin; and those of customers whose name or address holds them.</summary>
internal sealed partial class ConversationWords(SupportMaxDbContext context, SearchLimits limits)
{
    // One in so many of the first conversations tells whether it is worth looking at the others one by one.
    private const int Portions = 50;

    /// <summary>Finds the messages with the words, so many at most, and the conversations that they are in.</summary>
    public async Task<FoundWords> FindAsync(string words, int mostMessages, CancellationToken cancellationToken)
    {
        var found = await context.Database
            .SqlQuery<FoundRow>(
                $"""
                 select id as "Id", count(*) as "Messages"
                 from some_conversations_with_words({words}, {BeginningsOf(words)}, {mostMessages}) as id group by id
                 """)
            .ToListAsync(cancellationToken);
        return new FoundWords(words, [.. found.Select(row => row.Id)], found.Sum(row => row.Messages) < mostMessages);
    }

    /// <summary>The conversations with the words, all of them.</summary>
    public async Task<IQueryable<Conversation>> AllWithAsync(FoundWords found, IQueryable<Conversation> query, CancellationToken cancellationToken)
    {
        var words = found.Words;
        var customers = await CustomersNamed(words).Select(visitor => visitor.Id).Take(limits.Customers).ToListAsync(cancellationToken);
        if (found.IsAll && customers.Count < limits.Customers)
            return query.Where(conversation => found.ConversationIds.Contains(conversation.Id) || customers.Contains(conversation.VisitorId));

        var all = context.Database.SqlQuery<Guid>($"select id as \"Value\" from conversations_with_words({words}, {BeginningsOf(words)}) as id");
        var named = CustomersNamed(words);
        return query.Where(conversation => all.Contains(conversation.Id) || named.Any(visitor => visitor.Id == conversation.VisitorId));
    }

    /// <summary>
    /// The first conversations with the words, in their order: as many as are wanted, or fewer when there are no more. They are looked through one by one, which is
    /// quick for words that stand in many; null when they do not stand in so many of the first ones.
    /// </summary>
    public async Task<IReadOnlyList<Guid>?> FirstWithAsync(string words, IOrderedQueryable<Conversation> query, int wanted, CancellationToken cancellationToken)
    {
        var beginnings = BeginningsOf(words);
        var named = CustomersNamed(words);
        var scanned = limits.Scanned / Portions;
        var first = await AmongAsync(query.Take(scanned), wanted);
        if (first.Count < wanted && first.Count * Portions >= wanted)
        {
            first.AddRange(await AmongAsync(query.Skip(scanned).Take(limits.Scanned - scanned), wanted - first.Count));
            scanned = limits.Scanned;
        }

        return first.Count == wanted || !await query.Skip(scanned).Select(conversation => conversation.Id).AnyAsync(cancellationToken) ? first : null;

        Task<List<Guid>> AmongAsync(IQueryable<Conversation> some, int most) => some
            .Where(conversation => WordFunctions.ConversationHasWords(conversation.Id, words, beginnings) || named.Any(visitor => visitor.Id == conversation.VisitorId))
            .Select(conversation => conversation.Id).Take(most).ToListAsync(cancellationToken);
    }

    private IQueryable<Visitor> CustomersNamed(string words)
    {
        var pattern = LikePattern.Containing(words);
        return context.Set<Visitor>().Where(visitor => EF.Functions.ILike(visitor.Name!, pattern, LikePattern.Escape) || EF.Functions.ILike(visitor.Email!, pattern, LikePattern.Escape));
    }

    private static string BeginningsOf(string words) => string.Join(" & ", Word().Matches(words).Select(word => $"{word.Value}:*"));

    [GeneratedRegex("[\\p{L}\\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    private sealed record FoundRow(Guid Id, long Messages);
}
