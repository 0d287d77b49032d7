namespace CrmPortal.Web.Security;

/// <summary>The address a user opens to set their password: at the public address of the portal, where one is configured.</summary>
public sealed class InvitationLinks(IConfiguration configuration)
{
    public Uri For(HttpRequest request, string token)
    {
        var root = Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var configured)
            ? configured.AbsoluteUri.TrimEnd('/')
            : $"{request.Scheme}://{request.Host}{request.PathBase}";
        return new Uri($"{root}/account/join/{token}");
    }
}
