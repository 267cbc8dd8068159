namespace SupportMax.Saas.Errors;

/// <summary>Nothing was written, because a row with the same unique key was written first.</summary>
/// <param name="constraint">The key's name in the database.</param>
/// <param name="inner">The database's own exception.</param>
public sealed class DuplicateRowException(string constraint, Exception inner) : Exception($"A row with the same key is there already ({constraint}).", inner)
{
    /// <summary>The key's name in the database.</summary>
    public string Constraint { get; } = constraint;
}
