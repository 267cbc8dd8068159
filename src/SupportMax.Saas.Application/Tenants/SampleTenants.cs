using SupportMax.Saas.Channels;
using SupportMax.Saas.Identity;

namespace SupportMax.Saas.Tenants;

/// <summary>The two companies by which the product shows itself; their knowledge stands under <c>etc/knowledge</c>.</summary>
internal static class SampleTenants
{
    public static IReadOnlyList<NewTenant> All(string password) =>
    [
        new(
            "northwind",
            password,
            [
                new("admin", "admin@northwind.example", "Nora", "Lindqvist", StaffRoleNames.Admin),
                new("curator", "curator@northwind.example", "Carl", "Weber", StaffRoleNames.Curator),
                new("agent", "agent@northwind.example", "Ava", "Morgan", StaffRoleNames.Agent),
            ],
            "northwind-demo",
            new WidgetBranding(
                "Northwind Help",
                "#3b5bdb",
                "#ffffff",
                null,
                "Hi! Ask me anything about Northwind: tasks, boards, automations, plans, you name it.",
                "Need help?",
                "right",
                [
                    "How do I invite new colleagues to our organization?",
                    "What does each plan cost per person?",
                    "What is the fastest way to create a task without leaving the page I am on?",
                ])),
        new(
            "harbor",
            password,
            [
                new("admin", "admin@harbor.example", "Hanna", "de Vries", StaffRoleNames.Admin),
                new("curator", "curator@harbor.example", "Pieter", "Bakker", StaffRoleNames.Curator),
                new("agent", "agent@harbor.example", "Lotte", "Visser", StaffRoleNames.Agent),
            ],
            "harbor-demo",
            new WidgetBranding(
                "Harbor Coffee",
                "#a8461f",
                "#ffffff",
                null,
                "Welcome aboard! Questions about an order, a grinder or your beans? Just ask.",
                "Ask Harbor",
                "right",
                [
                    "When will my order arrive, and what does delivery cost?",
                    "How do I track my parcel?",
                ])),
    ];
}
