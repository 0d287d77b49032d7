using CrmPortal.Testing;
using CrmPortal.Web.Attachments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

[Trait("Rule", "ATT-10")]
public sealed class CutOffTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Files_whose_sender_hangs_up_do_not_stay_on_the_disk(bool isWhole)
    {
        using var sender = new CancellationTokenSource();
        using var first = new MemoryStream(Files.Pdf);
        await using var second = new CutOff(Files.Pdf, isWhole, sender);
        IFormFile[] files = [FileOf(first), FileOf(second)];
        var reception = host.Services.GetRequiredService<AttachmentReception>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reception.ReceiveAsync(files, isPublic: true, new ModelStateDictionary(), sender.Token));

        Assert.Equal(0, Files.On(host));
    }

    private static FormFile FileOf(Stream content) => new(content, 0, content.Length, Files.Field, "bill.pdf");
}
