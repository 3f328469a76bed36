using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Dateline.Host.Sources.Formats;

/// <summary>Markup to text: a block a paragraph, rows and items of lists a line each. Goes through the tree without calling itself.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "main", "ol", "p", "pre", "section", "table", "ul");

    private static readonly FrozenSet<string> Lines = FrozenSet.Create("br", "li", "tr");

    /// <summary>What is no running text: scripts, controls, menus, and captions, which tell of pictures.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(
        "aside", "audio", "button", "canvas", "figure", "figcaption", "footer", "form", "head", "iframe", "input", "math", "nav", "noscript", "object",
        "picture", "script", "select", "style", "svg", "template", "textarea", "title", "video");

    public static string OfFragment(string markup) => HtmlPage.Parse(markup).Body is { } body ? Of(body) : "";

    /// <param name="root">Its text is taken.</param>
    /// <param name="skip">Elements to leave out beside the silent ones.</param>
    public static string Of(INode root, Func<IElement, bool>? skip = null)
    {
        var text = new TextBlocks();
        var node = root;
        while (true)
        {
            if (node is IText words) text.Write(words.Data);
            else if (node is IElement element) Edge(text, element.LocalName);
            if (node.FirstChild is { } child && !(node is IElement e && node != root && (Silent.Contains(e.LocalName) || skip?.Invoke(e) == true)))
            {
                node = child;
                continue;
            }
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                if (node is IElement left) Edge(text, left.LocalName);
            }
            if (node == root) return text.ToString();
            if (node is IElement done) Edge(text, done.LocalName);
            node = node.NextSibling!;
        }
    }

    private static void Edge(TextBlocks text, string name)
    {
        if (Blocks.Contains(name)) text.End();
        else if (Lines.Contains(name)) text.Break();
        else if (name is "td" or "th") text.Cell();
    }
}
