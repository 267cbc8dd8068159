namespace SupportMax.Saas.Partners;

public sealed class WebhookTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_endpoint_that_has_taken_nothing_for_a_day_is_left_alone()
    {
        var webhook = new Webhook("https://example.org/", ["ticket.created"], "key", s_now);
        webhook.NoteFailure("down", isGone: false, s_now);
        webhook.NoteFailure("down", isGone: false, s_now.AddHours(23));
        webhook.IsActive.ShouldBeTrue();
        webhook.NoteFailure("down", isGone: false, s_now.AddHours(24)).ShouldBeTrue();
        (webhook.IsActive, webhook.PausedAt, webhook.LastError).ShouldBe((false, s_now.AddHours(24), "down"));
        webhook.NoteFailure("still down", isGone: true, s_now.AddHours(25)).ShouldBeFalse("It is paused once, so that people are told once.");
        webhook.PausedAt.ShouldBe(s_now.AddHours(24));
    }

    [Fact]
    public void One_success_begins_the_day_anew()
    {
        var webhook = new Webhook("https://example.org/", ["ticket.created"], "key", s_now);
        webhook.NoteFailure("down", isGone: false, s_now);
        webhook.NoteSuccess();
        webhook.NoteFailure("down", isGone: false, s_now.AddHours(24));
        webhook.IsActive.ShouldBeTrue();
    }

    [Fact]
    public void A_delivery_is_tried_for_a_day()
    {
        var delivery = new WebhookDelivery(Guid.NewGuid(), Guid.NewGuid(), "ticket.created", "{}", s_now);
        delivery.NoteAttempt(503, "busy", s_now.AddHours(23));
        delivery.State.ShouldBe(WebhookDeliveryState.Waiting);
        delivery.NoteAttempt(503, "busy", s_now.AddHours(24));
        delivery.State.ShouldBe(WebhookDeliveryState.Failed);
        delivery.Replay();
        delivery.NoteAttempt(200, null, s_now.AddHours(25));
        delivery.State.ShouldBe(WebhookDeliveryState.Delivered);
    }
}
