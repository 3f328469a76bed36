using System.Text;

namespace Dateline.Host.Sources.Formats;

/// <summary>Files of Office before 2007, which are not read, and encrypted ones of today, which cannot be.</summary>
internal sealed class OldOfficeFormat : DocumentFormat
{
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage"), Message = Encoding.Unicode.GetBytes("__substg1.0_");

    protected override Content Read(byte[] bytes, InputLimits limits) => throw new UnreadableException(
        bytes.AsSpan().IndexOf(Encrypted) >= 0 ? "it is protected by a password; save it without one"
        : bytes.AsSpan().IndexOf(Message) >= 0 ? "it is a message of Outlook (.msg); save it as .eml"
        : "it is an Office file of the form before 2007; save it as .docx or PDF");
}
