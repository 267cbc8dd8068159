namespace SupportMax.Saas.Partners;

/// <summary>What is counted of a client's work.</summary>
public enum PartnerUsageKind
{
    /// <summary>A REST call that was answered as asked for.</summary>
    Call,

    /// <summary>A REST call that was refused, or that failed.</summary>
    RefusedCall,

    /// <summary>A frame that was taken from the WebSocket.</summary>
    Frame,

    /// <summary>A frame that was refused, or that failed.</summary>
    RefusedFrame,
}
