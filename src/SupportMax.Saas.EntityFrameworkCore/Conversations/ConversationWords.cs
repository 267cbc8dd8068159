using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.EntityFrameworkCore.Modeling;

namespace SupportMax.Saas.Conversations;

/// <summary>Finds conversations in one message of which all words stand, or begin; and those of customers whose name or address holds them.</summary>
internal sealed partial class ConversationWords(SupportMaxDbContext context)
{
    // So many messages or customers are found and handed on in a few milliseconds; of more, only the newest are looked for.
    private const int MaxFound = 5_000;

    // So many of the newest conversations are looked through one by one for a word that is frequent.
    private const int MaxScanned = 10_000;

    /// <summary>The conversations with the words, all of them.</summary>
    public async Task<IQueryable<Conversation>> AllWithAsync(string words, IQueryable<Conversation> query, CancellationToken cancellationToken)
    {
        var found = await FindSomeAsync(words, cancellationToken);
        var customers = await CustomersNamed(words).Select(visitor => visitor.Id).Take(MaxFound).ToListAsync(cancellationToken);
        if (found.Count < MaxFound && customers.Count < MaxFound)
        {
            var ids = found.Distinct().ToList();
            return query.Where(conversation => ids.Contains(conversation.Id) || customers.Contains(conversation.VisitorId));
        }

        var all = context.Database.SqlQuery<Guid>($"select id as \"Value\" from conversations_with_words({words}, {BeginningsOf(words)}) as id");
        var named = CustomersNamed(words);
        return query.Where(conversation => all.Contains(conversation.Id) || named.Any(visitor => visitor.Id == conversation.VisitorId));
    }

    /// <summary>
    /// The first conversations, in their order, with words that are frequent: all that are asked for, or null when the words are rare, or do not stand in so many of the
    /// first ones.
    /// </summary>
    public async Task<IReadOnlyList<Guid>?> FirstWithFrequentAsync(string words, IOrderedQueryable<Conversation> query, int wanted, CancellationToken cancellationToken)
    {
        if ((await FindSomeAsync(words, cancellationToken)).Count < MaxFound)
            return null;
        var beginnings = BeginningsOf(words);
        var named = CustomersNamed(words);
        var first = await query.Take(MaxScanned)
            .Where(conversation => WordFunctions.ConversationHasWords(conversation.Id, words, beginnings) || named.Any(visitor => visitor.Id == conversation.VisitorId))
            .Select(conversation => conversation.Id).Take(wanted).ToListAsync(cancellationToken);
        return first.Count == wanted ? first : null;
    }

    private Task<List<Guid>> FindSomeAsync(string words, CancellationToken cancellationToken) => context.Database
        .SqlQuery<Guid>($"select id as \"Value\" from some_conversations_with_words({words}, {BeginningsOf(words)}, {MaxFound}) as id").ToListAsync(cancellationToken);

    private IQueryable<Visitor> CustomersNamed(string words)
    {
        var pattern = LikePattern.Containing(words);
        return context.Set<Visitor>().Where(visitor => EF.Functions.ILike(visitor.Name!, pattern, LikePattern.Escape) || EF.Functions.ILike(visitor.Email!, pattern, LikePattern.Escape));
    }

    private static string BeginningsOf(string words) => string.Join(" & ", Word().Matches(words).Select(word => $"{word.Value}:*"));

    [GeneratedRegex("[\\p{L}\\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
