using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SupportMax.Saas.Channels;
using SupportMax.Saas.Conversations;
using SupportMax.Saas.EntityFrameworkCore;
using SupportMax.Saas.Routing;

namespace SupportMax.Saas.Metrics;

/// <summary>The rows of the view that every number is an aggregate of, so that a list is exactly as long as its number says.</summary>
internal sealed class CountedConversationQueries(SupportMaxDbContext context) : ICountedConversationQueries
{
    private const string Columns =
        """
        counted.id as "Id", counted.started_at as "StartedAt", counted.channel as "Channel", counted.intent as "Intent",
            counted.product_area as "ProductArea", coalesce(visitor.name, visitor.email) as "VisitorName", counted.last_message_text as "LastMessageText",
            counted.is_automated as "IsAutomated", counted.is_escalated as "IsEscalated", counted.is_confirmed is true as "IsConfirmed",
            counted.recontacted_at is not null as "IsRecontacted",
            extract(epoch from counted.first_response_at - counted.started_at)::float8 as "FirstResponseSeconds",
            extract(epoch from counted.settled_at - counted.started_at)::float8 as "ResolutionSeconds",
            counted.rating as "Rating"
        """;

    private const string Customers = "left join visitors visitor on visitor.id = counted.visitor_id";

    public async Task<PagedResult<CountedConversationDto>> ListAsync(CountedFilter filter, CancellationToken cancellationToken)
    {
        var counted = Filter(Rows(filter), filter);
        var page = await Sort(counted, filter.Page).Skip(filter.Page.SkipCount).Take(filter.Page.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResult<CountedConversationDto>(await counted.LongCountAsync(cancellationToken), [.. page.Select(ToDto)]);
    }

    private IQueryable<Row> Rows(CountedFilter filter) =>
        filter.Outcome is CountedOutcome.ModelAsked or CountedOutcome.ModelAutomated or CountedOutcome.ModelSentAgain ? ModelRows(filter.Period) : StartedRows(filter.Period);

    private IQueryable<Row> StartedRows(MetricsPeriod period) => context.Database.SqlQueryRaw<Row>(
        $$"""
          select {{Columns}}, null::numeric as "ModelCost", false as "IsComposed", false as "IsSentAgain"
          from counted_conversations counted {{Customers}}
          where counted.started_at >= {0} and counted.started_at < {1}
          """,
        period.From.ToUniversalTime(),
        period.To.ToUniversalTime());

    /// <summary>By the calls' time, as the models' numbers are.</summary>
    private IQueryable<Row> ModelRows(MetricsPeriod period) => context.Database.SqlQueryRaw<Row>(
        $$"""
          select {{Columns}}, calls.cost as "ModelCost", calls.is_composed as "IsComposed", calls.is_sent_again as "IsSentAgain"
          from (
              select conversation_id, sum(cost) as cost, bool_or(outcome in ('Sent', 'Cached')) as is_composed, bool_or(outcome = 'Cached') as is_sent_again
              from model_calls where started_at >= {0} and started_at < {1} group by conversation_id
          ) calls
          join counted_conversations counted on counted.id = calls.conversation_id {{Customers}}
          """,
        period.From.ToUniversalTime(),
        period.To.ToUniversalTime());

    private IQueryable<Row> Filter(IQueryable<Row> rows, CountedFilter filter)
    {
        rows = filter.Outcome switch
        {
            null => rows,
            CountedOutcome.Warned => WithEvent(rows, ConversationTrigger.SlaWarned, null),
            CountedOutcome.Breached => WithEvent(rows, ConversationTrigger.SlaBreached, null),
            CountedOutcome.FirstResponseBreached => WithEvent(rows, ConversationTrigger.SlaBreached, ServiceStandings.FirstResponse),
            CountedOutcome.ResolutionBreached => WithEvent(rows, ConversationTrigger.SlaBreached, ServiceStandings.Resolution),
            { } outcome => rows.Where(Has(outcome)),
        };
        if (!string.IsNullOrEmpty(filter.Intent))
            rows = rows.Where(row => row.Intent == filter.Intent);
        if (!string.IsNullOrEmpty(filter.ProductArea))
            rows = rows.Where(row => row.ProductArea == filter.ProductArea);
        if (filter.Channel is { } channel)
        {
            var name = channel.ToString();
            rows = rows.Where(row => row.Channel == name);
        }

        return rows;
    }

    private IQueryable<Row> WithEvent(IQueryable<Row> rows, ConversationTrigger trigger, string? promise) => rows.Where(row =>
        context.Set<ConversationEvent>().Any(happened => happened.ConversationId == row.Id && happened.Trigger == trigger && (promise == null || happened.Reason == promise)));

    private static Expression<Func<Row, bool>> Has(CountedOutcome outcome) => outcome switch
    {
        CountedOutcome.Automated => row => row.IsAutomated,
        CountedOutcome.Escalated => row => row.IsEscalated,
        CountedOutcome.Open => row => !row.IsAutomated && !row.IsEscalated,
        CountedOutcome.Confirmed => row => row.IsAutomated && row.IsConfirmed,
        CountedOutcome.Assumed => row => row.IsAutomated && !row.IsConfirmed,
        CountedOutcome.Recontacted => row => row.IsRecontacted,
        CountedOutcome.Rated => row => row.Rating != null,
        CountedOutcome.ModelAsked => row => true,
        CountedOutcome.ModelAutomated => row => row.IsComposed && row.IsAutomated,
        CountedOutcome.ModelSentAgain => row => row.IsSentAgain,
        CountedOutcome.Responded => row => row.FirstResponseSeconds != null,
        _ => row => row.ResolutionSeconds != null,
    };

    private static IOrderedQueryable<Row> Sort(IQueryable<Row> rows, PageRequest page)
    {
        var sorted = page.SortColumn switch
        {
            "firstresponse" => page.IsDescending ? rows.OrderByDescending(row => row.FirstResponseSeconds) : rows.OrderBy(row => row.FirstResponseSeconds),
            "resolution" => page.IsDescending ? rows.OrderByDescending(row => row.ResolutionSeconds) : rows.OrderBy(row => row.ResolutionSeconds),
            "rating" => page.IsDescending ? rows.OrderByDescending(row => row.Rating) : rows.OrderBy(row => row.Rating),
            "modelcost" => page.IsDescending ? rows.OrderByDescending(row => row.ModelCost) : rows.OrderBy(row => row.ModelCost),
            "startedat" when !page.IsDescending => rows.OrderBy(row => row.StartedAt),
            _ => rows.OrderByDescending(row => row.StartedAt),
        };
        return sorted.ThenBy(row => row.Id);
    }

    private static CountedConversationDto ToDto(Row row) => new(
        row.Id,
        row.StartedAt,
        Enum.Parse<ChannelKind>(row.Channel).ToString().ToLowerInvariant(),
        row.Intent,
        row.ProductArea,
        row.VisitorName,
        row.LastMessageText,
        row.IsEscalated ? CountedOutcome.Escalated : row.IsAutomated ? CountedOutcome.Automated : CountedOutcome.Open,
        row.FirstResponseSeconds,
        row.ResolutionSeconds,
        row.Rating)
    {
        ModelCost = row.ModelCost,
    };

    private sealed record Row(
        Guid Id,
        DateTimeOffset StartedAt,
        string Channel,
        string Intent,
        string ProductArea,
        string? VisitorName,
        string LastMessageText,
        bool IsAutomated,
        bool IsEscalated,
        bool IsConfirmed,
        bool IsRecontacted,
        double? FirstResponseSeconds,
        double? ResolutionSeconds,
        int? Rating,
        decimal? ModelCost,
        bool IsComposed,
        bool IsSentAgain);
}
