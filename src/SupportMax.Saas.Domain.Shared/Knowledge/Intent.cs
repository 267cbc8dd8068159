namespace SupportMax.Saas.Knowledge;

/// <summary>What a customer wants, in the five categories that every tenant shares.</summary>
public enum Intent
{
    /// <summary>Something does not work, or how to make it work.</summary>
    TechnicalIssue,

    /// <summary>Prices, invoices, payments, refunds.</summary>
    BillingQuestion,

    /// <summary>A wish for something the product does not do.</summary>
    FeatureRequest,

    /// <summary>Users, access, profile, contract changes.</summary>
    AccountManagement,

    /// <summary>Anything else about the product or the company.</summary>
    GeneralInquiry,
}
