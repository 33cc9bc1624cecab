/// TeX mathematics as MathML Core.
///
/// The subset, beyond letters, digits, `+ - * / = < > : , ; ! ? . | ( ) [ ]`, `{…}`, `^`, `_`, `'`,
/// `~` and `%` comments:
///
/// | what | commands |
/// |---|---|
/// | fractions, roots | `\frac` `\dfrac` `\tfrac` `\binom` `\sqrt{…}` `\sqrt[n]{…}` |
/// | large operators | `\sum` `\prod` `\coprod` `\int` `\iint` `\iiint` `\oint` `\bigcup` `\bigcap` `\bigoplus` `\bigotimes` `\bigvee` `\bigwedge`, with `\limits` `\nolimits` |
/// | functions | `\sin` `\cos` `\tan` `\cot` `\sec` `\csc` `\arcsin` `\arccos` `\arctan` `\sinh` `\cosh` `\tanh` `\coth` `\exp` `\log` `\ln` `\lg` `\arg` `\deg` `\dim` `\hom` `\ker`; with limits `\lim` `\liminf` `\limsup` `\max` `\min` `\sup` `\inf` `\det` `\gcd` `\Pr`; `\operatorname{…}` `\operatorname*{…}` `\mathop{…}` |
/// | Greek | `\alpha` … `\omega`, the `\var…` forms, `\Gamma` … `\Omega` |
/// | signs | `\partial` `\nabla` `\infty` `\ell` `\hbar` `\forall` `\exists` `\emptyset` `\varnothing` `\top` `\bot` `\Re` `\Im` `\aleph` `\angle` `\triangle` `\square` `\imath` `\jmath` `\neg` `\lnot` `\prime` `\backslash` |
/// | operations | `\cdot` `\times` `\div` `\pm` `\mp` `\cup` `\cap` `\setminus` `\land` `\wedge` `\lor` `\vee` `\oplus` `\ominus` `\otimes` `\odot` `\circ` `\bullet` `\ast` `\star` |
/// | relations | `\le` `\leq` `\ge` `\geq` `\ne` `\neq` `\lt` `\gt` `\ll` `\gg` `\approx` `\equiv` `\sim` `\simeq` `\cong` `\propto` `\in` `\notin` `\ni` `\subset` `\subseteq` `\supset` `\supseteq` `\mid` `\parallel` `\perp` `\coloneqq` `\triangleq` `\vdash` `\models` `\prec` `\succ`, many also with `\n…`; `\not` before any; `\bmod` `\pmod` `\mod` `\pod` |
/// | arrows | `\to` `\gets` `\mapsto` `\iff` `\implies` `\impliedby` `\rightarrow` `\leftarrow` `\leftrightarrow` `\Rightarrow` `\Leftarrow` `\Leftrightarrow` `\longrightarrow` `\longleftarrow` `\longmapsto` `\hookrightarrow` `\uparrow` `\downarrow` `\updownarrow` `\nearrow` `\searrow` `\rightleftharpoons`; `\xrightarrow[…]{…}` `\xleftarrow` |
/// | dots | `\dots` `\ldots` `\cdots` `\vdots` `\ddots` `\colon` |
/// | alphabets | `\mathrm` `\mathbf` `\mathit` `\boldsymbol` `\mathcal` `\mathscr` `\mathfrak` `\mathbb` `\mathsf` `\mathtt` |
/// | words | `\text` `\textrm` `\textbf` `\textit` `\texttt` `\textsf` `\emph` `\mbox`: characters, escapes, each other, and formulas between `$` and `$` |
/// | classes | `\mathord` `\mathbin` `\mathrel` `\mathopen` `\mathclose` `\mathpunct` `\mathinner` |
/// | room | `\phantom` `\hphantom` `\vphantom` `\smash` |
/// | accents | `\hat` `\bar` `\tilde` `\vec` `\dot` `\ddot` `\check` `\breve` `\widehat` `\widetilde` `\overline` `\underline` `\overrightarrow` `\overbrace` `\underbrace` |
/// | above, below, around | `\overset` `\underset` `\stackrel` `\boxed` |
/// | delimiters | `( ) [ ] \| / \{ \} \\\| \langle \rangle \lfloor \rfloor \lceil \rceil \vert \Vert \lvert \rvert \lVert \rVert \lbrace \rbrace`, with `\left` `\middle` `\right` (also `.`) and `\big` `\Big` `\bigg` `\Bigg`, each also with `l`, `m`, `r` |
/// | tables | `matrix` `pmatrix` `bmatrix` `Bmatrix` `vmatrix` `Vmatrix` `cases` `aligned` `align` `align*` `split` `gathered` `gather` `gather*` `array` (columns `l`, `c`, `r`, `\|`), with `&` and `\\`, matrices and arrays with `\hline`; `\substack` |
/// | spaces, styles | `\,` `\:` `\>` `\;` `\!` `\ ` `\quad` `\qquad`; `\displaystyle` `\textstyle` |
/// | escapes | `\%` `\#` `\&` `\_` `\$` `\{` `\}` |
///
/// Anything else is a ``TeXError``, and so is an empty formula. Groups nest up to 50 deep.
package enum MathML {
  /// Returns a `math` element that shows `tex` and carries it as an annotation.
  ///
  /// The same formula gives the same bytes. The page needs ``stylesheet`` for tables, frames and
  /// `\!`; the markup holds no `style` attribute.
  ///
  /// - Parameters:
  ///   - tex: The formula, without `$` around it.
  ///   - display: Whether the formula is a block of its own, with large operators.
  ///   - macros: Commands besides those of the subset.
  /// - Returns: The element, on one line if the formula is.
  /// - Throws: The first fault of the formula.
  package static func render(
    _ tex: String, display: Bool, macros: Macros = .none
  ) throws(TeXError) -> String {
    let nodes = try Parser.parse(tex, macros: macros)
    let renderer = Renderer(isDisplay: display)
    let presentation = Markup.element("mrow", [], renderer.row(nodes))
    let annotation = Markup.element(
      "annotation", [("encoding", "application/x-tex")], Markup.escaped(tex))
    let semantics = Markup.element("semantics", [], presentation + annotation)
    return Markup.element("math", display ? [("display", "block")] : [], semantics)
  }

  /// The CSS rules that go with the markup.
  package static let stylesheet = """
    math {
      font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "Libertinus Math",
        "DejaVu Math TeX Gyre", math;
    }
    math mfrac { padding-left: 0.1em; padding-right: 0.1em; }
    math mtd.tml-left { text-align: left; }
    math mtd.tml-right { text-align: right; }
    math mtable.tml-aligned mtd { padding: 0.4ex 0; }
    math mtable.tml-aligned mtd.tml-left + mtd.tml-right { padding-left: 2em; }
    math mtable.tml-cases mtd { padding: 0.3ex 0; }
    math mtable.tml-cases mtd + mtd { padding-left: 1em; }
    math mtd.tml-rule-before { border-left: 0.06em solid; }
    math mtd.tml-rule-after { border-right: 0.06em solid; }
    math mtd.tml-rule-above { border-top: 0.06em solid; }
    math mtd.tml-rule-below { border-bottom: 0.06em solid; }
    math mtable.tml-gathered mtd { padding: 0.4ex 0; }
    math mtable.tml-stack mtd { padding: 0; }
    math mrow.tml-boxed { border: 0.06em solid; padding: 0.3em; }
    math mrow.tml-overline { border-top: 0.05em solid; padding-top: 0.1em; }
    math mrow.tml-underline { border-bottom: 0.05em solid; padding-bottom: 0.1em; }
    math mspace.tml-negative { margin-left: -0.1667em; }

    """
}
