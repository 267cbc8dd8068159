namespace SupportMax.Saas.Answering;

/// <summary>A small shop's knowledge base.</summary>
internal static class SampleBase
{
    public static readonly KnowledgeEntry Delivery = Entry("When will my order arrive?", "Parcels take two to four working days.", "GeneralInquiry", "Shipping",
        "How long does delivery take?", "Where is my parcel?", "My package has not come yet", "How many days until you deliver?");

    public static readonly KnowledgeEntry Returns = Entry("How do I send something back?", "Print the return label from your account and drop the parcel at any post office within 30 days.",
        "GeneralInquiry", "Returns", "I want to return an item", "Can I give the shoes back?", "What is your return policy?", "It does not fit, how do I return it?");

    public static readonly KnowledgeEntry Password = Entry("How do I reset my password?", "Choose Forgot password on the sign-in page; we e-mail you a link.", "AccountManagement", "Account",
        "I forgot my password", "I cannot log in any more", "My password does not work", "Change my sign-in password");

    public static readonly KnowledgeEntry Guests = Entry("Can guests order without an account?", "Yes, choose Continue as guest at the checkout.", "GeneralInquiry", "Account",
        "Do I have to register to buy?", "Order as a guest", "Is an account needed to check out?");

    public static readonly KnowledgeEntry Invoice = Entry("Where do I find my invoice?", "Under Orders, open the order and press Invoice.", "BillingQuestion", "Payments",
        "I need a receipt for my purchase", "Can you send me the bill?", "Download invoice as PDF", "Invoice for accounting");

    public static readonly KnowledgeEntry Payment = Entry("Which payment methods do you accept?", "Cards, PayPal and bank transfer.", "BillingQuestion", "Payments",
        "Can I pay with PayPal?", "Do you take credit cards?", "Is bank transfer possible?", "How can I pay?");

    public static readonly KnowledgeEntry Refund = Entry("When do I get my money back?", "Within five days after the return has reached us.", "BillingQuestion", "Returns",
        "How long does a refund take?", "My refund has not arrived", "Refund status");

    public static readonly KnowledgeEntry AppCrash = Entry("The app crashes when I open it", "Update to the latest version and restart the phone.", "TechnicalIssue", "App",
        "The mobile app closes by itself", "App keeps crashing", "I cannot start the app on my phone");

    public static readonly KnowledgeEntry Coupon = Entry("My discount code does not work", "Codes are valid once and not on sale items.", "TechnicalIssue", "Payments",
        "The voucher is rejected", "How do I use a coupon?", "Promo code invalid");

    public static readonly KnowledgeEntry Delete = Entry("How do I delete my account?", "Write to privacy and we erase everything within a month.", "AccountManagement", "Account",
        "Erase all my data", "Close my account", "I want to cancel my account for good");

    public static readonly KnowledgeEntry Address = Entry("How do I change my delivery address?", "Before we ship, edit it under Orders.", "AccountManagement", "Shipping",
        "I moved, update my address", "Wrong shipping address on my order", "Send it to another address");

    public static readonly KnowledgeEntry DarkMode = Entry("Will there be a dark mode?", "It is planned for next year.", "FeatureRequest", "App",
        "Please add a dark theme", "The screen is too bright, can it be black?", "Night mode for the app");

    public static IReadOnlyList<KnowledgeEntry> All { get; } =
        [Delivery, Returns, Password, Guests, Invoice, Payment, Refund, AppCrash, Coupon, Delete, Address, DarkMode];

    private static KnowledgeEntry Entry(string question, string answer, string intent, string area, params string[] phrasings) =>
        new(Guid.NewGuid(), question, phrasings, answer, intent, area, "en");
}
