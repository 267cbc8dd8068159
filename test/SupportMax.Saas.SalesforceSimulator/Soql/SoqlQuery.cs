namespace SupportMax.Saas.SalesforceSimulator.Soql;

/// <summary>A parsed query.</summary>
internal sealed record SoqlQuery(IReadOnlyList<string> Fields, string From, SoqlCondition? Where, IReadOnlyList<SoqlOrder> OrderBy, int? Limit, int Offset)
{
    public bool IsCount => Fields is ["COUNT()"];
}

internal sealed record SoqlOrder(string Field, bool IsDescending);

internal abstract record SoqlCondition;

internal sealed record SoqlAnd(SoqlCondition Left, SoqlCondition Right) : SoqlCondition;

internal sealed record SoqlOr(SoqlCondition Left, SoqlCondition Right) : SoqlCondition;

internal sealed record SoqlNot(SoqlCondition Inner) : SoqlCondition;

/// <summary>Values are texts, numbers, booleans, times or null.</summary>
internal sealed record SoqlComparison(string Field, string Operator, IReadOnlyList<object?> Values) : SoqlCondition;
