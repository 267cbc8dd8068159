namespace SupportMax.Saas.Partners;

/// <summary>How webhooks are sent. Bound to the section <c>Partners:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>How long an endpoint may take to answer; default 5 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Lets webhooks call private, loopback and link-local addresses, and plain HTTP; default false. With true, whoever may make webhooks can make
    /// this host call whatever it can reach.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }
}
