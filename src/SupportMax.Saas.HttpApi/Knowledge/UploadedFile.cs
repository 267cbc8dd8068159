using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using SupportMax.Saas.Errors;

namespace SupportMax.Saas.Knowledge;

/// <summary>
/// The CSV file in a request: the body itself, or the first file of a form. What is larger than a few kilobytes waits in a
/// temporary file that goes with the request, so that a slow sender holds neither memory nor a database connection.
/// </summary>
internal static class UploadedFile
{
    private static readonly string[] s_csvTypes = ["text/csv", "application/csv", "text/plain", "application/vnd.ms-excel"];

    /// <summary>The file from its beginning, or null when the content type is none that is taken.</summary>
    /// <exception cref="BusinessException">It is larger than allowed, no form at all, or the form has no file.</exception>
    public static async Task<Stream?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.HasFormContentType)
                return await ReadFormAsync(request, cancellationToken);
            var type = request.ContentType?.Split(';')[0].Trim();
            return s_csvTypes.Contains(type, StringComparer.OrdinalIgnoreCase) ? await ReadBodyAsync(request, cancellationToken) : null;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (InvalidDataException)
        {
            throw new BusinessException(CommonErrorCodes.BodyMalformed);
        }
    }

    private static async Task<Stream> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = ImportConsts.MaxUploadBytes }, cancellationToken);
        return form.Files is [var file, ..] ? file.OpenReadStream() : throw new BusinessException(KnowledgeErrorCodes.ImportEmpty);
    }

    private static async Task<Stream> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        await request.Body.DrainAsync(cancellationToken);
        if (request.Body.Length > ImportConsts.MaxBytes)
            throw TooLarge();
        request.Body.Position = 0;
        return request.Body;
    }

    private static BusinessException TooLarge() => new(KnowledgeErrorCodes.ImportTooLarge, ErrorKind.TooLarge);
}
