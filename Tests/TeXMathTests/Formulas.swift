/// Formulas as a course on backpropagation writes them.
enum Formulas {
  /// Shown as blocks.
  static let display = [
    #"\frac{\partial L}{\partial a} = \sum_i \frac{\partial L}{\partial u_i} \frac{\partial u_i}{\partial a}"#,
    #"\mathrm{ReLU}(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
    #"""
    \begin{aligned}
      f'(x) &= \lim_{h \to 0} \frac{f(x+h) - f(x)}{h} \\
            &= \lim_{h \to 0} \frac{(x+h)^n - x^n}{h} \\
            &= n x^{n-1} % Newton's rule
    \end{aligned}
    """#,
    #"y = \mathrm{ReLU}\left(\sum_{i=1}^{n} w_i x_i + b\right)"#,
    #"\bar{v}_i = \frac{\partial y}{\partial v_i} = \sum_{j \in \mathrm{children}(i)} \bar v_j \frac{\partial v_j}{\partial v_i}"#,
    #"\frac{d}{dx} \mathrm{ReLU}(x) = \mathbf 1[x>0]"#,
    #"x \leftarrow x - \eta \nabla f(x), \qquad \eta > 0"#,
    #"\begin{bmatrix} w_{11} & w_{12} & \cdots & w_{1n} \\ \vdots & & \ddots & \vdots \\ w_{m1} & w_{m2} & \cdots & w_{mn} \end{bmatrix} \begin{pmatrix} x_1 \\ \vdots \\ x_n \end{pmatrix}"#,
    #"\tanh x = \frac{e^x - e^{-x}}{e^x + e^{-x}}, \quad \frac{d}{dx}\tanh x = 1 - \tanh^2 x"#,
    #"L = -\frac{1}{N} \sum_{k=1}^{N} \log p_\theta(y_k \mid x_k) + \lambda \|\mathbf{w}\|_2^2"#,
    #"\hat{y} = \operatorname{softmax}(z)_i = \frac{\exp z_i}{\sum_j \exp z_j}"#,
    #"\theta^* = \operatorname*{arg\,max}_{\theta \in \mathbb{R}^d} \prod_{i} p(x_i; \theta)"#,
    #"\underbrace{w_1 x_1 + w_2 x_2}_{\text{weighted sum}} + \overbrace{b}^{\text{bias}}"#,
    #"\int_0^\infty e^{-x^2} \, dx = \frac{\sqrt{\pi}}{2}, \qquad \sqrt[3]{x^2 + 1}"#,
    #"f'(x) \approx \frac{f(x+h) - f(x-h)}{2h} + \mathcal{O}(h^2)"#,
    #"\left. \frac{\partial L}{\partial w} \right|_{w = w_0} = 0, \qquad \left\{ x \in \mathbb{R} \,\middle|\, x \geq 0 \right\}"#,
    #"\begin{aligned} \bar a &= \bar c \cdot b & \bar b &= \bar c \cdot a \\ &= -6 && \phi + \varphi \end{aligned}"#,
    #"\left( \frac{a}{b} \right)^{2} \Bigl( \frac{a}{b} \Bigr) \big( x \bigr) \bigg[ y \Bigg]"#,
    #"\left(\begin{array}{cc|c} 1 & -2 & 0 \\ 0 & 1 & 3 \end{array}\right) \quad \begin{vmatrix} a & b \\ c & d \end{vmatrix} = ad - bc"#,
    #"\vec{v} \; \dot{x} \; \ddot{x} \; \tilde{x} \; \hat{x} \; \widehat{abc} \; \overline{x + y} \; \underline{x} \; \check x \; \widetilde{xyz} \; \overrightarrow{AB}"#,
    #"\Gamma \Delta \Theta \Omega \; \alpha \beta \gamma \epsilon \varepsilon \theta \vartheta \phi \varphi \; \mathbf{W} \mathbb{R} \mathcal{L} \mathsf{x} \mathfrak{g} \mathtt{ab} \mathit{loss} \boldsymbol{\theta}"#,
    #"\boxed{\delta^{(l)} = \left( W^{(l+1)} \right)^{\!\top} \delta^{(l+1)} \odot \sigma'(z^{(l)})}"#,
    #"\lfloor x \rfloor \le x \le \lceil x \rceil, \quad |x| = -x \iff x \leq 0, \quad \langle u, v \rangle"#,
    #"a \overset{!}{=} b, \quad A \stackrel{f}{\to} B, \quad \underset{x}{\min} f(x), \quad \binom{n}{k}, \quad n! = 1 \cdot 2 \cdots n"#,
    #"\displaystyle \max_{i=1,\ldots,n} x_i \quad \textstyle \sum_{i=1}^n \quad \sum\limits_{i} \quad \tfrac12 \dfrac12"#,
    #"\forall x \in A \cup B : \exists y \notin C \setminus D, \quad 100\,\% \text{ of \$5 \& more}"#,
    #"1{,}000 \times 2.5 = 2500 \pm 0.5, \quad f : X \to Y, \quad \nabla_{\!w} L, \quad x''_{i} + y'^2"#,
    #"m \leftarrow \beta_1 m + (1-\beta_1) g, \quad \hat m = \frac{m}{1 - \beta_1^t}, \quad w \leftarrow w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \varepsilon}"#,
    #"\sigma(x) = \frac{1}{1 + \exp(-x)} = \frac{1}{2}\left(1 + \tanh \frac{x}{2}\right), \quad 2 \sin x \cos x = \sin 2x"#,
    #"\begin{split} a &= b \\ &\not= c \end{split} \quad \text{if $x_1 \not\in A$, \textbf{always}}"#,
    #"\sum_{\substack{i < n \\ j < m}} a_{ij} \equiv \operatorname{x_1}(t) \pmod{p} \mathrel{\overset{!}{=}} \phantom{b}"#,
    #"\begin{array}{c|c} a & b \\ \hline c & d \\ \hline \end{array} \xrightarrow[\text{now}]{f} \left< x, y \right>"#,
    #"\begin{gather} a \bmod b = \mathop{\mathrm{arg}}_{x} y \\ \smash{z} \vphantom{Q} \end{gather}"#,
  ]

  /// Shown inside a line.
  static let inline = [
    #"\frac{dy}{dx}"#, #"n a^{n-1}"#, #"\sum_i w_i x_i + b"#,
    #"\lim_{h\to 0}\frac{f(x+h)-f(x)}{h}"#,
    #"\bar v"#, #"x \mapsto x^2"#, #"\int_a^b f"#, #"O(n \log n)"#, #"f\colon X \to Y"#,
    #"x_1, \ldots, x_n"#,
    #"a_1 + \cdots + a_n"#, #"\binom{n}{k}"#, #"(a+b)(c-d)"#, #"-1"#, #"\max_i |x_i|"#,
  ]
}
