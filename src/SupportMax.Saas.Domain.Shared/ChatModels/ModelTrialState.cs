namespace SupportMax.Saas.ChatModels;

/// <summary>Where a trial of another model or other instructions is.</summary>
public enum ModelTrialState
{
    /// <summary>No customer meets the variant yet.</summary>
    Draft,

    /// <summary>A share of the conversations is answered by the variant.</summary>
    Live,

    /// <summary>It is over, and the variant became what everybody gets.</summary>
    Taken,

    /// <summary>It is over, and everything stayed as it was.</summary>
    Dropped,
}
