using Microsoft.Extensions.DependencyInjection;
using SupportMax.Saas.Answering;
using SupportMax.Saas.Knowledge;
using SupportMax.Saas.Tenants;

namespace SupportMax.Saas.TestBase;

/// <summary>A small product's knowledge, and a way to publish it.</summary>
public static class SampleFaqs
{
    /// <summary>The product's questions, two of them alike.</summary>
    public static IReadOnlyList<FaqContent> All { get; } =
    [
        Faq("password", "How do I reset my password?", "Choose **Forgot password** on the sign-in page.", Intent.AccountManagement, "Account",
            "I forgot my password", "my password does not work any more", "change my sign-in password", "cannot log in, lost the password"),
        Faq("invoices", "Where do I find my invoices?", "Open **Billing** and choose *Invoices*.", Intent.BillingQuestion, "Billing",
            "download an invoice as pdf", "I need a receipt for accounting", "show me past bills", "send me the bill of last month"),
        Faq("payment", "Which payment methods do you accept?", "Cards, PayPal and bank transfer.", Intent.BillingQuestion, "Billing",
            "can I pay by paypal", "do you take credit cards", "is bank transfer possible", "how can I pay"),
        Faq("dark-browser", "How do I turn on dark mode in the browser?", "In the browser, open *Profile* and choose **Dark**.", Intent.GeneralInquiry, "Browser",
            "dark theme in the web version", "the web page is too bright", "night colours in chrome", "black background on the website"),
        Faq("dark-mobile", "How do I turn on dark mode in the mobile app?", "In the app, open *Settings* and choose **Dark**.", Intent.GeneralInquiry, "Mobile",
            "dark theme on my phone", "the phone app is too bright", "night colours on android", "black background on iphone"),
        Faq("automation", "Why did my automation stop running?", "It is paused after ten failures; open *Automations* and resume it.", Intent.TechnicalIssue, "Automations",
            "automations do not fire", "my rule no longer triggers", "workflow is stuck", "automation shows an error"),
        Faq("export", "How do I export a dashboard as PDF?", "Open the dashboard's menu and choose *Export*.", Intent.GeneralInquiry, "Reports",
            "save a report to a file", "print the dashboard", "share charts as a document", "get a pdf of my charts"),
        Faq("guests", "How many guests are included in the Team plan?", "Fifty guests.", Intent.BillingQuestion, "Plans",
            "guest limit of the team plan", "can I invite external people for free", "number of guest seats", "do guests cost extra"),
        Faq("delete", "How do I delete my workspace?", "An owner opens *Settings* and chooses **Delete workspace**.", Intent.AccountManagement, "Account",
            "close our account for good", "erase all our data", "remove the workspace", "we want to leave and delete everything"),
        Faq("gantt", "Will there be a Gantt chart?", "It is planned for next year.", Intent.FeatureRequest, "Reports",
            "please add a timeline view", "we miss gantt diagrams", "could you build a project timeline", "wish: critical path"),
        Faq("crash", "The mobile app crashes when I open it", "Update the app and restart the phone.", Intent.TechnicalIssue, "Mobile",
            "app closes by itself", "the app keeps crashing on android", "cannot start the app on my phone", "it shuts down right after launch"),
    ];

    /// <summary>Publishes them for a tenant, and returns when they are searchable.</summary>
    public static Task PublishAsync(IServiceProvider services, TenantId tenant) => PublishAsync(services, tenant, All);

    /// <summary>Publishes as many as wanted, each a numbered copy.</summary>
    public static Task PublishManyAsync(IServiceProvider services, TenantId tenant, int count) =>
        PublishAsync(services, tenant, [.. Enumerable.Range(0, count).Select(i => Numbered(All[i % All.Count], i))]);

    private static FaqContent Numbered(FaqContent content, int number) =>
        content with { ExternalId = $"{content.ExternalId}-{number}", Question = $"{content.Question} ({number})" };

    private static async Task PublishAsync(IServiceProvider services, TenantId tenant, IReadOnlyList<FaqContent> contents)
    {
        await services.GetRequiredService<TenantScopes>().RunAsync(tenant, async scope =>
        {
            var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
            foreach (var (position, name) in contents.Select(content => content.ProductArea).Distinct(StringComparer.Ordinal).Index())
                scope.GetRequiredService<IProductAreaRepository>().Add(new ProductArea(name, position));
            foreach (var content in contents)
            {
                var faq = new Faq(content, now);
                faq.Publish(now);
                scope.GetRequiredService<IFaqRepository>().Add(faq);
            }

            await scope.GetRequiredService<IUnitOfWork>().SaveAsync(CancellationToken.None);
        });
        var indexes = services.GetRequiredService<IKnowledgeIndexes>();
        indexes.Invalidate(tenant);
        await indexes.WaitUntilCurrentAsync(tenant, CancellationToken.None);
    }

    private static FaqContent Faq(string id, string question, string answer, Intent intent, string area, params string[] alternatives) =>
        new(id, question, alternatives, answer, intent, area, "en", []);
}
