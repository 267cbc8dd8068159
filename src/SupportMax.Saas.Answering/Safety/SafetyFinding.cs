namespace SupportMax.Saas.Answering;

/// <summary>What makes a message a matter for people alone, whatever it asks; the gravest last.</summary>
public enum SafetyConcern
{
    /// <summary>It insults or degrades whoever reads it.</summary>
    Abuse = 1,

    /// <summary>Somebody is threatened, hurt or in danger of it.</summary>
    Danger,

    /// <summary>Somebody speaks of suicide or of hurting themselves.</summary>
    SelfHarm,
}

/// <summary>What was found in a message.</summary>
/// <param name="Concern">What it is about.</param>
/// <param name="Language">The language in which it was found: <c>en</c> or <c>de</c>.</param>
public sealed record SafetyFinding(SafetyConcern Concern, string Language)
{
    /// <summary>Whether it must not wait.</summary>
    public bool IsUrgent => Concern is SafetyConcern.Danger or SafetyConcern.SelfHarm;

    /// <summary>Why the message goes to a person, in words for the desk.</summary>
    public string Reason => Concern switch
    {
        SafetyConcern.SelfHarm => "The message speaks of suicide or self-harm: a person must read it at once, and no automatic answer is given.",
        SafetyConcern.Danger => "The message speaks of violence or danger: a person must read it at once, and no automatic answer is given.",
        _ => "The message is abusive: a person decides what becomes of it, and no automatic answer is given.",
    };
}
